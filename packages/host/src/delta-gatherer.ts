import type { ReasonerEvent } from '@glimpse/core';
import type { CoreGate } from './core-gate.ts';

/** Milliseconds between two deltas of one stream. */
export const GATHERING_TIME = 100;
/** Milliseconds by which a delta may be late for a lull. */
export const PATIENCE = 50;

type Delta = Extract<ReasonerEvent, { readonly text: string }>;

export interface DeltaGathererOptions {
  readonly send: (event: ReasonerEvent) => Promise<void>;
  /** When what was gathered is best sent. */
  readonly lulls: Pick<CoreGate, 'onLull'>;
  /** Nothing is sent after its abort. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends the events of one stream in order. Text goes out at once when there was none for `GATHERING_TIME`, as the first
 * of a thought and of an answer does; what follows sooner is gathered into one delta, because each costs its way
 * through two processes on the cores that compute the next token. That goes out in the first lull after that time.
 */
export class DeltaGatherer {
  readonly #options: DeltaGathererOptions;
  #held: Delta | undefined;
  #stopWaiting: (() => void) | undefined;
  /** Of the delta that was sent last. */
  #type: Delta['type'] | undefined;
  #sentAt = -Infinity;

  constructor(options: DeltaGathererOptions) {
    this.#options = options;
  }

  async push(event: ReasonerEvent): Promise<void> {
    if (!isDelta(event)) {
      await this.flush();
      await this.#options.send(event);
    } else if (this.#held?.type === event.type) {
      this.#held = { ...event, text: this.#held.text + event.text };
    } else {
      await this.flush();
      const wait = this.#type === event.type ? this.#sentAt + GATHERING_TIME - performance.now() : 0;
      this.#held = event;
      if (wait <= 0) await this.flush();
      else this.#wait(wait);
    }
  }

  #wait(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    const leave = this.#options.lulls.onLull(() => {
      if (performance.now() >= due) void this.flush();
    });
    const timer = setTimeout(() => void this.flush(), milliseconds + PATIENCE);
    this.#stopWaiting = () => {
      leave();
      clearTimeout(timer);
    };
  }

  /** Sends what is held. */
  async flush(): Promise<void> {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const held = this.#held;
    this.#held = undefined;
    if (!held || this.#options.signal?.aborted) return;
    this.#type = held.type;
    this.#sentAt = performance.now();
    await this.#options.send(held);
  }
}

const isDelta = (event: ReasonerEvent): event is Delta =>
  event.type === 'thinking' || event.type === 'answer';
