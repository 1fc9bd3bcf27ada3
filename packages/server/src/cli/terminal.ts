import type pc from 'picocolors';

/** What a command may touch of its surroundings; `main.ts` gives the real ones. */
export interface Terminal {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborts at the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  readonly isInteractive: boolean;
  /** Colors for stdout, or functions that leave text as it is. */
  readonly colors: Pick<typeof pc, 'bold' | 'dim' | 'green' | 'red' | 'yellow'>;
  out(text: string): void;
  error(text: string): void;
}
