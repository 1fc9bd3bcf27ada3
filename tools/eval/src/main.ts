import { setMaxListeners } from 'node:events';
import { GlimpseError } from '@glimpse/core';
import { createEvalCommand } from './eval-command.ts';

const FAILED = 1;
const INTERRUPTED = 130;

const interrupt = new AbortController();
// Every call of a batch listens to the one signal.
setMaxListeners(0, interrupt.signal);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    interrupt.abort();
  });

const command = createEvalCommand(
  {
    // npm runs a package's script in the package's folder, and says where the caller was.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    signal: interrupt.signal,
    out: (text) => process.stdout.write(text),
    progress: process.stderr,
  },
  (passed) => {
    if (!passed) process.exitCode = FAILED;
  },
);
try {
  await command.parseAsync();
} catch (error) {
  if (interrupt.signal.aborted) {
    process.stderr.write('Interrupted.\n');
    process.exitCode = INTERRUPTED;
  } else if (GlimpseError.isInstance(error)) {
    process.stderr.write(`${error.code}: ${error.message}\n`);
    process.exitCode = FAILED;
  } else throw error;
}
