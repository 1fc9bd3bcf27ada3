export interface BackOffOptions {
  /** Milliseconds after the first failure. Default 250. */
  readonly initial?: number | undefined;
  /** Milliseconds that no wait exceeds. Default 30,000. */
  readonly maximum?: number | undefined;
}

const DEFAULT_INITIAL = 250;
const DEFAULT_MAXIMUM = 30_000;

/** How long to wait before the next attempt: doubles with every failure in a row. */
export class BackOff {
  readonly #initial: number;
  readonly #maximum: number;
  readonly #now: () => number;
  #failures = 0;
  #until = 0;

  /** `now` gives milliseconds of a monotonic clock. */
  constructor(options: BackOffOptions = {}, now: () => number = () => performance.now()) {
    this.#initial = options.initial ?? DEFAULT_INITIAL;
    this.#maximum = options.maximum ?? DEFAULT_MAXIMUM;
    this.#now = now;
  }

  /** Failures since the last success. */
  get failures(): number {
    return this.#failures;
  }

  /** Milliseconds until the next attempt may be made. */
  get remaining(): number {
    return this.#failures === 0 ? 0 : Math.max(0, this.#until - this.#now());
  }

  fail(): void {
    this.#until = this.#now() + Math.min(this.#initial * 2 ** this.#failures, this.#maximum);
    this.#failures += 1;
  }

  succeed(): void {
    this.#failures = 0;
  }
}
