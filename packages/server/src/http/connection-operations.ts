interface Begun {
  readonly payload: object;
  readonly controller: AbortController;
}

/** The operations of one connection, by the ids that its client gave them. */
export class ConnectionOperations {
  readonly #begun = new Map<string, Begun>();

  get size(): number {
    return this.#begun.size;
  }

  /** The signal aborts when the client wants no more of the operation. */
  begin(id: string, payload: object): AbortSignal {
    const controller = new AbortController();
    this.#begun.set(id, { payload, controller });
    return controller.signal;
  }

  /** Forgets an operation that is over. A client that cancelled it may use its id for another by now. */
  end(id: string, payload: object): void {
    if (this.#begun.get(id)?.payload === payload) this.#begun.delete(id);
  }

  cancel(id: string): void {
    const begun = this.#begun.get(id);
    this.#begun.delete(id);
    begun?.controller.abort();
  }

  cancelAll(): void {
    for (const id of [...this.#begun.keys()]) this.cancel(id);
  }
}
