import { GlimpseError } from '../errors/glimpse-error.ts';

/** Configured instances by name, one of which is the default. */
export class Registry<T extends { readonly name: string }> {
  readonly #code: 'UNKNOWN_ENCODER' | 'UNKNOWN_REASONER';
  readonly #entries: ReadonlyMap<string, T>;
  readonly #defaultName: string;

  /** Throws when the default is not among the entries. */
  constructor(code: 'UNKNOWN_ENCODER' | 'UNKNOWN_REASONER', entries: readonly T[], defaultName: string) {
    this.#code = code;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.#defaultName = defaultName;
    this.get();
  }

  get all(): T[] {
    return [...this.#entries.values()];
  }

  /** The same names, with something else behind each. */
  map(change: (entry: T) => T): Registry<T> {
    return new Registry(this.#code, this.all.map(change), this.#defaultName);
  }

  /** The entry of this name, or the default. Throws `UNKNOWN_ENCODER` or `UNKNOWN_REASONER`. */
  get(name: string = this.#defaultName): T {
    const entry = this.#entries.get(name);
    if (entry) return entry;
    const available = [...this.#entries.keys()];
    const what = this.#code === 'UNKNOWN_ENCODER' ? 'vision encoder' : 'reasoner';
    throw new GlimpseError({
      code: this.#code,
      message: `There is no ${what} '${name}'; configured are: ${available.join(', ') || 'none'}.`,
      details: { received: name, available },
    });
  }
}
