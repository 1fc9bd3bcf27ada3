import { unlessAborted } from '@glimpse/core';

/** Lets one at a time compute what has the same name; the others look again when it is done. */
export class Underway {
  readonly #names = new Map<string, Promise<void>>();

  /** Resolves when nobody else computes it, with what says that it is done. Rejects with the signal's reason. */
  async claim(name: string, signal?: AbortSignal): Promise<() => void> {
    for (let other = this.#names.get(name); other; other = this.#names.get(name))
      await unlessAborted(other, signal);
    let finish!: () => void;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    this.#names.set(name, finished);
    return () => {
      this.#names.delete(name);
      finish();
    };
  }
}
