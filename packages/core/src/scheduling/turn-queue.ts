import type { Priority } from '../spec/reasoner.ts';
import { turnOrder, type Claim } from './turn-order.ts';

export interface TurnOptions {
  /** Default `interactive`. */
  readonly priority?: Priority | undefined;
  /** See {@link Claim}. */
  readonly client?: string | undefined;
  /** Ends the waiting at once, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told when the turn has to be waited for, and whenever the position changes; 1 is next. */
  readonly onPosition?: ((position: number) => void) | undefined;
}

interface Waiter extends Claim {
  readonly onPosition: ((position: number) => void) | undefined;
  readonly begin: () => void;
  readonly leave: (reason: Error) => void;
  position: number;
}

/** Lets a number of claims work at a time, the others wait in the order of {@link turnOrder}. */
export class TurnQueue {
  readonly #concurrency: number;
  /** In the order of arrival. */
  readonly #waiting = new Set<Waiter>();
  readonly #inWork = new Set<Claim>();
  /** Clients that are here, by their last turn. */
  readonly #served = new Set<string>();

  constructor(concurrency: number) {
    this.#concurrency = concurrency;
  }

  get inWork(): number {
    return this.#inWork.size;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Runs `work` in its turn: at once, if nobody has to be waited for. */
  run<T>(work: () => Promise<T>, options: TurnOptions = {}): Promise<T> {
    const { priority = 'interactive', client = '', signal, onPosition } = options;
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const abort = (): void => waiter.leave(signal?.reason as Error);
      const stopWaiting = (): void => {
        signal?.removeEventListener('abort', abort);
        this.#waiting.delete(waiter);
      };
      const end = (): void => {
        this.#inWork.delete(waiter);
        this.#move();
      };
      const waiter: Waiter = {
        priority,
        client,
        onPosition,
        position: 0,
        begin: () => {
          stopWaiting();
          this.#inWork.add(waiter);
          this.#served.delete(client);
          this.#served.add(client);
          const result = work();
          result.then(end, end);
          resolve(result);
        },
        leave: (reason) => {
          stopWaiting();
          reject(reason);
          this.#move();
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.add(waiter);
      this.#move();
    });
  }

  /** Resolves when it is the caller's turn, with what ends the turn. */
  take(options?: TurnOptions): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const untilEnd = (): Promise<void> => new Promise((end) => resolve(end));
      this.run(untilEnd, options).catch(reject);
    });
  }

  /** Rejects all that wait with `reason`. */
  clear(reason: unknown): void {
    // The last first, so that nobody is told a better position on the way out.
    for (const { leave } of this.#order().reverse()) leave(reason as Error);
  }

  #order(): Waiter[] {
    return turnOrder([...this.#waiting], [...this.#inWork], [...this.#served]);
  }

  #move(): void {
    let order = this.#order();
    // Work may claim a turn itself as it begins.
    for (; this.inWork < this.#concurrency && order[0]; order = this.#order()) order[0].begin();
    for (const [index, waiter] of order.entries()) {
      if (waiter.position === index + 1) continue;
      waiter.position = index + 1;
      waiter.onPosition?.(waiter.position);
    }
    this.#forgetClients();
  }

  /** Who has gone counts as new when coming back. */
  #forgetClients(): void {
    const here = new Set([...this.#waiting, ...this.#inWork].map(({ client }) => client));
    for (const client of this.#served) if (!here.has(client)) this.#served.delete(client);
  }
}
