import pc from 'picocolors';

/** What a command may touch of its surroundings; `main.ts` gives the real ones. */
export interface Terminal {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborts at the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  readonly isInteractive: boolean;
  out(text: string): void;
  error(text: string): void;
}

export const dim = (text: string): string => pc.dim(text);
export const red = (text: string): string => pc.red(text);
export const green = (text: string): string => pc.green(text);
export const yellow = (text: string): string => pc.yellow(text);
export const bold = (text: string): string => pc.bold(text);
