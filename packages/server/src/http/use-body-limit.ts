import { GlimpseError } from '@glimpse/core';
import { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import { toGraphQLError } from './mask-error.ts';

/**
 * Refuses larger requests (`REQUEST_TOO_LARGE`, status 413), before anything of them is parsed. Node's parser
 * holds a client to the length that it said, so only bodies without one are counted; Yoga's own limit counts
 * every body, which costs a quarter of the time of a cached answer.
 */
export const useBodyLimit = (maxBytes: number): Plugin => ({
  onRequestParse: ({ request, requestParser, setRequestParser, fetchAPI }) => {
    const length = lengthOf(request.headers);
    if (length !== undefined && length > maxBytes) throw tooLarge(maxBytes, length);
    if (length === undefined && requestParser && request.body)
      setRequestParser(async (uncounted) => requestParser(await count(uncounted, maxBytes, fetchAPI)));
  },
});

function lengthOf(headers: Headers): number | undefined {
  const length = headers.get('content-length');
  return length !== null && /^\d+$/.test(length) && !headers.has('transfer-encoding')
    ? Number(length)
    : undefined;
}

/** The same request, its body read. */
async function count(request: Request, maxBytes: number, fetchAPI: FetchAPI): Promise<Request> {
  const { url, method, headers, signal, body } = request;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    // The stream is left open: closing it would reset the connection before the client has the answer.
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(part.value);
  }
  return new fetchAPI.Request(url, { method, headers, signal, body: Buffer.concat(chunks) });
}

/** `received` is unknown of a body that is counted: the rest of it is not waited for. */
function tooLarge(limit: number, received?: number): GraphQLError {
  const { message, extensions } = toGraphQLError(
    new GlimpseError({
      code: 'REQUEST_TOO_LARGE',
      message: `Expected a request of at most ${limit} bytes, received ${received ?? 'more'}.`,
      details: { limit, received: received ?? null },
    }),
  );
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 413 } } });
}
