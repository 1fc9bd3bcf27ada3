import { setImmediate as turn } from 'node:timers/promises';
import type { Cores } from '@glimpse/core';

/**
 * Computes the next tokens of several generations at once: llama.cpp then reads its weights once for all. What is
 * asked for while a round computes, or right after it, makes the next; each round is one stretch of the cores.
 */
export class Rounds {
  readonly #cores: Cores;
  readonly #steps = new Set<() => Promise<void>>();
  #isRunning = false;

  constructor(cores: Cores) {
    this.#cores = cores;
  }

  /** Settles as `work` does. An abort before its round rejects with the signal's reason; later it has no effect. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const leave = (): void => {
        this.#steps.delete(step);
        reject(signal?.reason as Error);
      };
      const step = async (): Promise<void> => {
        signal?.removeEventListener('abort', leave);
        await work().then(resolve, reject);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#steps.add(step);
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#steps.size > 0) {
      // Those who just got a token ask for their next one meanwhile.
      await turn();
      await this.#cores.use(async () => {
        const steps = [...this.#steps];
        this.#steps.clear();
        await Promise.all(steps.map((step) => step()));
      });
    }
    this.#isRunning = false;
  }
}
