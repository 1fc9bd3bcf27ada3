import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load, LoadResult } from './load.ts';

const PROCESS = fileURLToPath(new URL('./load-process.ts', import.meta.url));

/** Starts a client in a process of its own; the function that it gives stops it. */
export function startLoad(load: Load): () => Promise<LoadResult> {
  const client = fork(PROCESS, [], { execArgv: ['--import', import.meta.resolve('tsx')] });
  client.send(load);
  return async () => {
    const result = once(client, 'message') as Promise<[LoadResult]>;
    client.send('stop');
    return (await result)[0];
  };
}
