import ora from 'ora';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** Says what is being waited for. */
  wait(what: string): void;
  /** Clears the line, before other output. */
  clear(): void;
}

/** A line on stderr that tells what is being waited for; nothing where nobody watches. */
export function createProgress({ isInteractive }: Terminal): Progress {
  const spinner = ora({ isEnabled: isInteractive, isSilent: !isInteractive, discardStdin: false });
  return {
    wait: (what) => void spinner.start(what),
    clear: () => {
      // A stop would move the cursor even where nothing spins.
      if (spinner.isSpinning) spinner.stop();
    },
  };
}
