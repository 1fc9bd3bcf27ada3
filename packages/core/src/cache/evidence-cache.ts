import { GlimpseError } from '../errors/glimpse-error.ts';
import { unlessAborted } from '../lifecycle/unless-aborted.ts';
import type { CallOptions } from '../spec/call-options.ts';
import type { ImageInput } from '../spec/image-input.ts';
import type { Cache, CacheKey } from './cache.ts';
import { SharedWork } from './shared-work.ts';

type Compute<T> = (images: readonly ImageInput[], signal: AbortSignal | undefined) => Promise<T[]>;

/** One picture's part of the work that a call began. */
interface Flight {
  readonly work: SharedWork;
  readonly result: Promise<unknown>;
}

interface Wanted {
  readonly image: ImageInput;
  readonly key: CacheKey;
  readonly settle: (outcome: Promise<unknown>) => void;
}

/**
 * Asks for evidence about each picture once, whoever asks: kept evidence is read, equal work under way is shared,
 * and the rest of a call is computed together. Failures are not kept.
 */
export class EvidenceCache {
  readonly #cache: Cache;
  readonly #flights = new Map<string, Flight>();

  constructor(cache: Cache) {
    this.#cache = cache;
  }

  /** One result an image, in order. `question` is all that the evidence depends on besides the image. */
  async ask<T>(
    images: readonly ImageInput[],
    question: string,
    { signal, cache: mode = 'use' }: CallOptions,
    compute: Compute<T>,
  ): Promise<T[]> {
    signal?.throwIfAborted();
    if (mode === 'off') return compute(images, signal);
    const atHand = mode === 'use' ? this.#peek(images, question) : undefined;
    if (atHand) return atHand as T[];
    const flights = this.#board(images, question, mode, compute);
    const works = new Set(Array.from(flights.values(), ({ work }) => work));
    const leave = Array.from(works, (work) => work.join());
    try {
      const results = images.map(({ sha256 }) => flights.get(sha256)?.result as Promise<T>);
      return await unlessAborted(Promise.all(results), signal);
    } finally {
      for (const leaveOne of leave) leaveOne();
    }
  }

  /** Undefined unless all of it is at hand: what is waited for costs more, so that leaving can cancel it. */
  #peek(images: readonly ImageInput[], question: string): unknown[] | undefined {
    const values: unknown[] = [];
    for (const { sha256 } of images) {
      const value = this.#cache.peek(evidenceKey(sha256, question));
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  }

  /** The flights of these pictures: those under way that give what is asked, and new ones, which start together. */
  #board<T>(
    images: readonly ImageInput[],
    question: string,
    mode: 'use' | 'refresh',
    compute: Compute<T>,
  ): Map<string, Flight> {
    const work = new SharedWork();
    const flights = new Map<string, Flight>();
    const wanted: Wanted[] = [];
    const landings: (() => void)[] = [];
    for (const image of images) {
      const { sha256 } = image;
      if (flights.has(sha256)) continue;
      const id = JSON.stringify([mode, sha256, question]);
      // What is being computed anew is as good as what is kept, not the other way round.
      const fresh = this.#flights.get(JSON.stringify(['refresh', sha256, question]));
      const known = fresh ?? this.#flights.get(id);
      if (known) {
        flights.set(sha256, known);
        continue;
      }
      let settle!: Wanted['settle'];
      const result = new Promise((resolve) => (settle = resolve));
      const flight: Flight = { work, result };
      const land = (): void => {
        if (this.#flights.get(id) === flight) this.#flights.delete(id);
      };
      landings.push(land);
      result.then(land, land);
      this.#flights.set(id, flight);
      flights.set(sha256, flight);
      wanted.push({ image, key: evidenceKey(sha256, question), settle });
    }
    // Whoever comes after the last waiter has left must not join what is being cancelled.
    work.signal.addEventListener('abort', () => landings.forEach((land) => land()), { once: true });
    if (wanted.length > 0) void this.#fly(wanted, mode, compute, work.signal);
    return flights;
  }

  async #fly<T>(
    wanted: readonly Wanted[],
    mode: 'use' | 'refresh',
    compute: Compute<T>,
    signal: AbortSignal,
  ): Promise<void> {
    const kept = mode === 'use' ? await Promise.all(wanted.map(({ key }) => this.#cache.get(key))) : [];
    const missing = wanted.filter(({ settle }, index) => {
      const value = kept[index];
      if (value === undefined) return true;
      settle(Promise.resolve(value));
      return false;
    });
    if (missing.length === 0) return;
    const computed = this.#compute(missing, compute, signal);
    missing.forEach(({ key, settle }, index) => {
      const keep = async (): Promise<unknown> => {
        const value = (await computed)[index];
        await this.#cache.set(key, value);
        return value;
      };
      settle(keep());
    });
  }

  async #compute<T>(
    missing: readonly Wanted[],
    compute: Compute<T>,
    signal: AbortSignal,
  ): Promise<readonly T[]> {
    signal.throwIfAborted();
    const values = await compute(
      missing.map(({ image }) => image),
      signal,
    );
    if (values.length === missing.length) return values;
    throw new GlimpseError({
      code: 'MODEL_FAILED',
      message: `Expected ${missing.length} pieces of evidence, one an image, received ${values.length}.`,
    });
  }
}

const evidenceKey = (image: string, question: string): CacheKey => ({
  kind: 'evidence',
  images: [image],
  question,
});
