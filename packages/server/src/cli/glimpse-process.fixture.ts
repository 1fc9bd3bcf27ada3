import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const TSX = ['--import', import.meta.resolve('tsx'), '--conditions=glimpse-source'];

/** The command in a process of its own, as a user starts it. */
export class GlimpseProcess {
  readonly child: ChildProcessWithoutNullStreams;
  out = '';
  error = '';

  constructor(cwd: string, args: readonly string[], environment: Record<string, string> = {}) {
    const env = { ...process.env, ...environment };
    this.child = spawn(process.execPath, [...TSX, MAIN, ...args], { cwd, env });
    this.child.stdout.on('data', (data: Buffer) => (this.out += data.toString()));
    this.child.stderr.on('data', (data: Buffer) => (this.error += data.toString()));
  }

  /** Settles when stdout has something that matches, and gives the first group. */
  async said(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.out);
      if (match) return match[1] ?? '';
      await once(this.child.stdout, 'data');
    }
  }

  /** Settles when stderr, which has the log, has this text. */
  async logged(text: string): Promise<void> {
    while (!this.error.includes(text)) await once(this.child.stderr, 'data');
  }

  /** Of a server: settles when it takes requests, with the URL of its API. */
  ready(): Promise<string> {
    return this.said(/ready at (\S+)/);
  }

  async exit(): Promise<number | null> {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null) return exitCode;
    return ((await once(this.child, 'close')) as [number | null])[0];
  }
}
