import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { runCommandLine } from './run-command-line.ts';

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface TestTerminal {
  /** The working folder, empty at first. */
  readonly cwd: string;
  run(...args: readonly string[]): Promise<CommandResult>;
  remove(): Promise<void>;
}

/** A terminal whose output is kept, in a folder of its own. */
export async function createTestTerminal(): Promise<TestTerminal> {
  const cwd = await mkdtemp(join(tmpdir(), 'glimpse-cli-'));
  return {
    cwd,
    run: async (...args) => {
      let out = '';
      let error = '';
      const code = await runCommandLine(args, {
        cwd,
        environment: {},
        signal: new AbortController().signal,
        isInteractive: false,
        colors: pc.createColors(false),
        out: (text) => (out += text),
        error: (text) => (error += text),
      });
      return { code, out, error };
    },
    // A cache may still be writing what nobody waits for any more.
    remove: () => rm(cwd, { recursive: true, force: true, maxRetries: 5 }),
  };
}
