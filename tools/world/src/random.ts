import { mersenne, unsafeUniformIntDistribution } from 'pure-rand';
import type { RandomGenerator } from 'pure-rand';

const FRACTION_STEPS = 2 ** 31;

/** A seeded stream of random choices; the same seed gives the same stream on every machine. */
export class Random {
  readonly #generator: RandomGenerator;

  /** `seed`: an integer from 0 to 2^31 - 1. */
  constructor(seed: number) {
    this.#generator = mersenne(seed);
  }

  /** An integer from `minimum` to `maximum`, both included. */
  int(minimum: number, maximum: number): number {
    return unsafeUniformIntDistribution(minimum, maximum, this.#generator);
  }

  /** A real number in [minimum, maximum). */
  uniform(minimum: number, maximum: number): number {
    return minimum + ((maximum - minimum) * this.int(0, FRACTION_STEPS - 1)) / FRACTION_STEPS;
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform(0, 1) < probability;
  }

  /** One of the values, which must not be empty. */
  choice<T>(values: readonly T[]): T {
    const [value] = values.slice(this.int(0, values.length - 1));
    return value as T;
  }

  /** The values in a random order. */
  shuffle<T>(values: readonly T[]): T[] {
    const rest = [...values];
    return values.flatMap(() => rest.splice(this.int(0, rest.length - 1), 1));
  }
}
