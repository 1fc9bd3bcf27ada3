import pc from 'picocolors';
import { INTERRUPTED, runCommandLine } from './cli/run-command-line.ts';

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // Who asks twice does not want to wait; the processes of the models end with this one.
    if (interrupt.signal.aborted) process.exit(INTERRUPTED);
    interrupt.abort();
  });

process.exitCode = await runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  signal: interrupt.signal,
  // A terminal without a width, as some programs make them, is nobody's screen.
  isInteractive: process.stderr.isTTY && process.stderr.columns > 0,
  colors: pc.createColors(process.stdout.isTTY ? pc.isColorSupported : false),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
