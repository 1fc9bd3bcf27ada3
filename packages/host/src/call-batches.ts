import type { CallOptions } from '@glimpse/core';
import { CallBatch } from './call-batch.ts';

export interface CallBatchesOptions {
  /** Inputs, such as images, in one batch; a single call may have more. */
  readonly limit: number;
  /** Waits for its turn, and only then takes the inputs. */
  readonly call: (method: string, take: () => unknown[], options: CallOptions) => Promise<unknown[]>;
}

/**
 * Gathers calls with the same method and equal options for as long as they have to wait; a call that need not
 * wait is made at once.
 */
export class CallBatches {
  readonly #options: CallBatchesOptions;
  readonly #waiting = new Map<string, CallBatch>();

  constructor(options: CallBatchesOptions) {
    this.#options = options;
  }

  /** Rejects with the signal's reason, and with what the batch rejects with. */
  async add(
    method: string,
    inputs: readonly unknown[],
    { signal, ...options }: CallOptions = {},
  ): Promise<unknown[]> {
    signal?.throwIfAborted();
    const key = JSON.stringify([method, options]);
    const waiting = this.#waiting.get(key);
    const hasRoom = waiting && !waiting.signal.aborted && waiting.size + inputs.length <= this.#options.limit;
    if (hasRoom) return waiting.join(inputs, signal);
    const batch = new CallBatch();
    const results = batch.join(inputs, signal);
    this.#waiting.set(key, batch);
    void this.#run(key, batch, (take) =>
      this.#options.call(method, take, { ...options, signal: batch.signal }),
    );
    return results;
  }

  async #run(
    key: string,
    batch: CallBatch,
    call: (take: () => unknown[]) => Promise<unknown[]>,
  ): Promise<void> {
    const close = (): void => {
      if (this.#waiting.get(key) === batch) this.#waiting.delete(key);
    };
    await batch.run((take) =>
      call(() => {
        close();
        return take();
      }),
    );
    close();
  }
}
