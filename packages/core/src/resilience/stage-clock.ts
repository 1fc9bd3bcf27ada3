import { GlimpseError } from '../errors/glimpse-error.ts';
import type { TimeLimits } from './time-limits.ts';

const STAGES = {
  encoder: 'look at its pictures',
  firstToken: 'begin its answer',
  answer: 'finish its answer',
} as const satisfies Record<keyof TimeLimits, string>;

/** A signal that aborts with the caller's reason, or with `STAGE_TIMEOUT` when a stage takes too long. */
export class StageClock {
  readonly #name: string;
  readonly #limits: TimeLimits;
  readonly #controller = new AbortController();
  readonly #timers = new Map<keyof TimeLimits, NodeJS.Timeout>();
  /** Aborts as soon as the caller's or a limit does. */
  readonly signal: AbortSignal;

  /** `name` is that of the model. */
  constructor(name: string, limits: TimeLimits, signal: AbortSignal | undefined) {
    this.#name = name;
    this.#limits = limits;
    this.signal = signal ? AbortSignal.any([signal, this.#controller.signal]) : this.#controller.signal;
  }

  begin(stage: keyof TimeLimits): void {
    const seconds = this.#limits[stage];
    if (seconds === 0) return;
    const expire = (): void => this.#controller.abort(this.#timeout(stage, seconds));
    this.#timers.set(stage, setTimeout(expire, seconds * 1000).unref());
  }

  end(stage: keyof TimeLimits): void {
    clearTimeout(this.#timers.get(stage));
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #timeout(stage: keyof TimeLimits, seconds: number): GlimpseError {
    return new GlimpseError({
      code: 'STAGE_TIMEOUT',
      message: `'${this.#name}' did not ${STAGES[stage]} within ${seconds} s, the limit of 'models.timeouts.${stage}'.`,
      details: { name: this.#name, stage, limit: seconds },
    });
  }
}
