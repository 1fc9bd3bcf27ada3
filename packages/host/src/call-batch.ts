import { GlimpseError } from '@glimpse/core';

interface Member {
  readonly inputs: readonly unknown[];
  readonly resolve: (results: unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Calls that are made as one. Each caller leaves on its own; the last one to leave cancels the work. */
export class CallBatch {
  readonly #controller = new AbortController();
  readonly #members = new Set<Member>();

  /** Aborts when every caller has left. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Inputs of all that have joined and not left. */
  get size(): number {
    return [...this.#members].reduce((sum, { inputs }) => sum + inputs.length, 0);
  }

  /** The results for these inputs, in order; rejects with the signal's reason as soon as it aborts. */
  join(inputs: readonly unknown[], signal: AbortSignal | undefined): Promise<unknown[]> {
    let leave: () => void = () => undefined;
    return new Promise<unknown[]>((resolve, reject) => {
      const member = { inputs, resolve, reject };
      this.#members.add(member);
      leave = () => {
        this.#members.delete(member);
        reject(signal?.reason as Error);
        if (this.#members.size === 0) this.#controller.abort(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
    }).finally(() => signal?.removeEventListener('abort', leave));
  }

  /** Works on the inputs of all, once, and gives everyone their part. A failure is everyone's. */
  async run(work: (take: () => unknown[]) => Promise<unknown[]>): Promise<void> {
    let taken: readonly Member[] = [];
    const take = (): unknown[] => {
      taken = [...this.#members];
      return taken.flatMap(({ inputs }) => inputs);
    };
    try {
      const results = await work(take);
      this.#checkCount(results, taken);
      let start = 0;
      for (const { inputs, resolve } of taken) resolve(results.slice(start, (start += inputs.length)));
    } catch (error) {
      for (const { reject } of this.#members) reject(error);
    }
  }

  #checkCount(results: readonly unknown[], members: readonly Member[]): void {
    const expected = members.reduce((sum, { inputs }) => sum + inputs.length, 0);
    if (results.length === expected) return;
    throw new GlimpseError({
      code: 'MODEL_FAILED',
      message: `Expected a result for each of ${expected} inputs, received ${results.length}.`,
      details: { expected, received: results.length },
    });
  }
}
