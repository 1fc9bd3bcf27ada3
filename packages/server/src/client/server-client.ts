import { GlimpseError, isAbortError } from '@glimpse/core';
import { CSRF_HEADER } from '../http/use-csrf-header.ts';
import type { ServerRecord } from '../presence/server-record.ts';
import { readResults, type GraphQLResult } from './read-results.ts';
import { throwErrors } from './to-glimpse-error.ts';

/** An operation about one picture, which it takes as the variable `file`. */
export interface PictureOperation {
  readonly query: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly variables: object;
  /** Ends the operation here and in the server. */
  readonly signal?: AbortSignal | undefined;
}

/** Speaks to a running server of this machine. */
export class ServerClient {
  readonly #server: Pick<ServerRecord, 'url' | 'token'>;

  constructor(server: Pick<ServerRecord, 'url' | 'token'>) {
    this.#server = server;
  }

  /**
   * The data of each result. Rejects with the codes that the server tells, with the signal's reason, and with
   * `SERVER_STOPPING` when the connection ends too early.
   */
  async *run(operation: PictureOperation): AsyncGenerator<object, void, undefined> {
    const { signal } = operation;
    try {
      for await (const result of readResults(await this.#send(operation))) yield dataOf(result);
    } catch (error) {
      signal?.throwIfAborted();
      if (GlimpseError.isInstance(error) || isAbortError(error)) throw error;
      throw lostServer(this.#server.url, error);
    }
  }

  #send({ query, bytes, variables, signal }: PictureOperation): Promise<Response> {
    const { url, token } = this.#server;
    const body = new FormData();
    body.set('operations', JSON.stringify({ query, variables: { ...variables, file: null } }));
    body.set('map', JSON.stringify({ 0: ['variables.file'] }));
    body.set('0', new Blob([bytes]));
    return fetch(url, {
      method: 'POST',
      body,
      headers: {
        accept: 'text/event-stream, application/json',
        [CSRF_HEADER]: '1',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      signal: signal ?? null,
    });
  }
}

/** The connection ended before the operation did. */
export const lostServer = (url: string, cause?: unknown): GlimpseError =>
  new GlimpseError({
    code: 'SERVER_STOPPING',
    message: `The server at ${url} was gone before the end; ask again.`,
    details: { url },
    cause,
  });

function dataOf(result: GraphQLResult): object {
  throwErrors(result);
  return result.data ?? {};
}
