import { runCommandLine } from './cli/run-command-line.ts';

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    interrupt.abort();
  });

process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  signal: interrupt.signal,
  isInteractive: process.stderr.isTTY,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
