import { GraphQLError } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';

/**
 * Refuses larger requests, before anything of them is parsed. Node's parser holds a client to the length that it
 * said, so only bodies without one are counted; Yoga's own limit counts every body, which costs a quarter of the
 * time of a cached answer.
 */
export const useBodyLimit = (maxBytes: number): Plugin => ({
  onRequestParse: ({ request, requestParser, setRequestParser, fetchAPI }) => {
    const length = lengthOf(request.headers);
    if (length !== undefined && length > maxBytes) throw tooLarge();
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
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(part.value);
  }
  return new fetchAPI.Request(url, { method, headers, signal, body: Buffer.concat(chunks) });
}

const tooLarge = (): GraphQLError =>
  new GraphQLError('Request body too large', {
    extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', http: { status: 413 } },
  });
