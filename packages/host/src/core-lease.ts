import { setTimeout as sleep } from 'node:timers/promises';
import { unlessAborted, type Logger } from '@glimpse/core';
import { CallQueue } from './call-queue.ts';

/** A model that computes in short stretches, between which it can stand still. */
export interface Pausable {
  /** Settles when nothing computes any more, or nothing is there that could. */
  pause(): Promise<void>;
  resume(): void;
}

/** Milliseconds to wait for a pause; a stretch is a token or a part of a prompt. */
const DEFAULT_PATIENCE = 30_000;

/**
 * Lends all cores to one kind of work at a time. Threads of two models on the same cores would spin against each
 * other, which costs orders of magnitude. Reasoners compute while nobody asks for the cores; a batch of an encoder
 * makes them pause between two tokens, and takes its turn.
 */
export class CoreLease {
  readonly #log: Logger;
  readonly #patience: number;
  readonly #turns = new CallQueue({ name: 'cores', concurrency: 1, limit: Infinity });
  readonly #pausables = new Set<Pausable>();

  constructor(log: Logger, patience = DEFAULT_PATIENCE) {
    this.#log = log;
    this.#patience = patience;
  }

  /** Makes a model pause for others, until the returned function is called. */
  join(pausable: Pausable): () => void {
    this.#pausables.add(pausable);
    return () => void this.#pausables.delete(pausable);
  }

  /** Runs `work` while nothing else computes. The signal ends the waiting; `work` sees to itself. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = async (): Promise<T> => {
      const pausables = [...this.#pausables];
      try {
        await unlessAborted(this.#pause(pausables), signal);
        return await work();
      } finally {
        for (const pausable of pausables) pausable.resume();
      }
    };
    return this.#turns.add(turn, { signal });
  }

  async #pause(pausables: readonly Pausable[]): Promise<void> {
    const patience = new AbortController();
    const { signal } = patience;
    const pauses = Promise.all(pausables.map((pausable) => pausable.pause()));
    const late = sleep(this.#patience, 'late' as const, { signal, ref: false }).catch(() => undefined);
    const outcome = await Promise.race([pauses, late]);
    patience.abort();
    if (outcome === 'late')
      this.#log.warn({ patience: this.#patience }, 'A reasoner does not pause; a batch goes ahead beside it');
  }
}
