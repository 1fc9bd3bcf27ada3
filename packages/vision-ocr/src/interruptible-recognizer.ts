import { TurnQueue, unlessAborted } from '@glimpse/core';
import type { TextRecognizer } from './text-recognizer.ts';

/**
 * A recognizer that does one job at a time and stops at once when nobody waits for it: Tesseract cannot be
 * interrupted, so it is ended, and the next job starts another. One that failed is not trusted again, either.
 */
export async function startInterruptible(start: () => Promise<TextRecognizer>): Promise<TextRecognizer> {
  const turns = new TurnQueue(1);
  let current: TextRecognizer | undefined = await start();

  const run = <T>(work: (recognizer: TextRecognizer) => Promise<T>, signal?: AbortSignal): Promise<T> =>
    turns.run(
      async () => {
        const recognizer = (current ??= await start());
        signal?.throwIfAborted();
        try {
          return await unlessAborted(work(recognizer), signal);
        } catch (error) {
          current = undefined;
          await recognizer.dispose();
          throw error;
        }
      },
      { signal },
    );

  return {
    slope: (png, signal) => run((recognizer) => recognizer.slope(png), signal),
    words: (png, pass, signal) => run((recognizer) => recognizer.words(png, pass), signal),
    dispose: async () => {
      await current?.dispose();
      current = undefined;
    },
  };
}
