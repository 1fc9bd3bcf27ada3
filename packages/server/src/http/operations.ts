import { setTimeout as sleep } from 'node:timers/promises';
import { GlimpseError } from '@glimpse/core';
import type { OperationTypeNode } from 'graphql';

/** One operation of a client, from its first to its last result. */
export interface Operation {
  /** Aborts when the client leaves, or when the server stops and the operation did not end in time. */
  readonly signal: AbortSignal;
  /** `performance.now()` of its beginning. */
  readonly begin: number;
  /** `ok`, or the code of its first failure. */
  readonly outcome: string;
  /** Notes a failure. */
  fail(code: string): void;
  /** Safe to call twice. */
  end(): void;
}

/** What is known of an operation when it is over. */
export interface OperationEnd {
  /** As the client named it. */
  readonly name: string | undefined;
  readonly type: OperationTypeNode | 'invalid';
  /** Seconds. */
  readonly duration: number;
  /** `ok`, or the code of the first failure. */
  readonly outcome: string;
}

/** Milliseconds that operations have to say that they were ended. */
const FAREWELL = 1_000;

/** The operations in work, so that a server that is stopped can end each of them. */
export class Operations {
  readonly #active = new Set<AbortController>();
  #isStopping = false;
  #onIdle: (() => void) | undefined;

  get active(): number {
    return this.#active.size;
  }

  /** Whether new operations are to be refused. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** `client` aborts when the client leaves. */
  begin(client: AbortSignal): Operation {
    const controller = new AbortController();
    const end = (): void => {
      client.removeEventListener('abort', leave);
      this.#active.delete(controller);
      if (this.active === 0) this.#onIdle?.();
    };
    const leave = (): void => {
      controller.abort(client.reason);
      end();
    };
    this.#active.add(controller);
    client.addEventListener('abort', leave, { once: true });
    if (client.aborted) leave();
    let outcome = 'ok';
    return {
      signal: controller.signal,
      begin: performance.now(),
      get outcome() {
        return outcome;
      },
      fail: (code) => {
        if (outcome === 'ok') outcome = code;
      },
      end,
    };
  }

  /** Waits so many milliseconds for the operations in work, then ends the rest with `SERVER_STOPPING`. */
  async stop(grace: number): Promise<void> {
    this.#isStopping = true;
    await this.#idle(grace);
    for (const controller of this.#active) controller.abort(serverStopping());
    await this.#idle(FAREWELL);
  }

  async #idle(limit: number): Promise<void> {
    if (this.active === 0) return;
    const enough = new AbortController();
    const idle = new Promise<void>((resolve) => (this.#onIdle = resolve));
    await Promise.race([idle, sleep(limit, undefined, { signal: enough.signal }).catch(() => undefined)]);
    enough.abort();
  }
}

export const serverStopping = (): GlimpseError =>
  new GlimpseError({
    code: 'SERVER_STOPPING',
    message: 'The server is being stopped; ask again when it is back.',
  });
