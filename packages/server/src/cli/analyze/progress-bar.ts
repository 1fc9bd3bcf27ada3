import { SingleBar } from 'cli-progress';
import type { Counts } from './analyze-files.ts';

export interface ProgressBar {
  show(counts: Counts): void;
  stop(): void;
}

const NOTHING: ProgressBar = { show: () => undefined, stop: () => undefined };

/** A bar on stderr; none where nobody watches. */
export function createProgressBar(total: number, isWatched: boolean): ProgressBar {
  if (!isWatched || total === 0) return NOTHING;
  const format = '{bar} {value}/{total} pictures, {failed} failed, {eta_formatted} left';
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, etaBuffer: 20 });
  bar.start(total, 0, { failed: 0 });
  return {
    show: ({ done, failed, kept }) => {
      bar.update(done + failed + kept, { failed });
    },
    stop: () => {
      bar.stop();
    },
  };
}
