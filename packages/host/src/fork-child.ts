import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from './child-environment.ts';

/** Node 20 runs no TypeScript: in a source tree the child loads it through tsx, wherever it was started. */
const isSource = import.meta.url.endsWith('.ts');
const entry = fileURLToPath(new URL(isSource ? './host-child.ts' : './host-child.js', import.meta.url));

/** Starts the process of a host; stdout and stderr are pipes. */
export function forkChild(environment: Readonly<Record<string, string>> | undefined): ChildProcess {
  return fork(entry, [], {
    env: childEnvironment(environment),
    execArgv: isSource ? ['--import', import.meta.resolve('tsx'), '--conditions=glimpse-source'] : [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}
