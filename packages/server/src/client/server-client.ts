import { GlimpseError, isAbortError } from '@glimpse/core';
import { CSRF_HEADER } from '../http/use-csrf-header.ts';
import type { ServerRecord } from '../presence/server-record.ts';
import { readResults, type GraphQLResult } from './read-results.ts';
import { throwErrors } from './to-glimpse-error.ts';

/** An operation with pictures. */
export interface PictureOperation {
  readonly query: string;
  /** With null where a picture belongs. */
  readonly variables: object;
  /** By their paths in the variables, such as `images.0.file`. */
  readonly pictures: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** Ends the operation here and in the server. */
  readonly signal?: AbortSignal | undefined;
}

/** Of a request, what is sent; headers are a plain object. */
type Sent = Omit<RequestInit, 'headers'> & { readonly headers: Record<string, string> };
type Send = (url: string, init: Sent) => Promise<Response>;

/** Speaks to a running server of this machine. */
export class ServerClient {
  readonly #server: Pick<ServerRecord, 'url' | 'token'>;
  readonly #fetch: Send;

  constructor(server: Pick<ServerRecord, 'url' | 'token'>, send: Send = fetch) {
    this.#server = server;
    this.#fetch = send;
  }

  get url(): string {
    return this.#server.url;
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

  #send({ query, variables, pictures, signal }: PictureOperation): Promise<Response> {
    const { url, token } = this.#server;
    const operations = JSON.stringify({ query, variables });
    const isPlain = Object.keys(pictures).length === 0;
    return this.#fetch(url, {
      method: 'POST',
      body: isPlain ? operations : toMultipart(operations, pictures),
      headers: {
        accept: 'text/event-stream, application/json',
        ...(isPlain && { 'content-type': 'application/json' }),
        [CSRF_HEADER]: '1',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      signal: signal ?? null,
    });
  }
}

/** As the GraphQL multipart request specification has it. */
function toMultipart(operations: string, pictures: PictureOperation['pictures']): FormData {
  const body = new FormData();
  const map = Object.keys(pictures).map((path, index) => [index, [`variables.${path}`]] as const);
  body.set('operations', operations);
  body.set('map', JSON.stringify(Object.fromEntries(map)));
  Object.values(pictures).forEach((bytes, index) => {
    body.set(String(index), new Blob([bytes]));
  });
  return body;
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
