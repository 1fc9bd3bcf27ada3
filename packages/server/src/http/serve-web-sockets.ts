import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { GlimpseError } from '@glimpse/core';
import { useServer } from 'graphql-ws/use/ws';
import type { DependencyContainer } from 'tsyringe';
import { WebSocketServer } from 'ws';
import { ACCESS, CONFIG, LOGGER, OPERATIONS } from '../container/tokens.ts';
import { REFUSAL_STATUS } from './access.ts';
import type { GlimpseApi } from './create-api.ts';
import { GRAPHQL_PATH } from './graphql-path.ts';
import { toGraphQLError } from './mask-error.ts';
import { serverStopping } from './operations.ts';
import { readCompletedId } from './read-completed-id.ts';
import { MAX_REQUEST_BYTES } from './request-limits.ts';
import { createSocketOperations } from './socket-operations.ts';

/** Milliseconds that clients have to answer that the connection is closed. */
const CLOSE_TIMEOUT = 1_000;

export interface WebSockets {
  /** Closes every connection. */
  close(): Promise<void>;
}

/**
 * Adds the protocol `graphql-transport-ws` on the path of the API, for every kind of operation. The token comes as the
 * header `authorization` or, from browsers, which cannot set it, as `authorization` of the connection's parameters.
 */
export function serveWebSockets(server: Server, api: GlimpseApi, container: DependencyContainer): WebSockets {
  const access = container.resolve(ACCESS);
  const operations = container.resolve(OPERATIONS);
  const log = container.resolve(LOGGER);
  const { maxConnections, maxOperations: limit } = container.resolve(CONFIG).http.webSocket;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_REQUEST_BYTES });
  const { handlers, cancel } = createSocketOperations(api, { operations, log, limit });
  const { dispose } = useServer(
    {
      ...handlers,
      onConnect: ({ connectionParams, extra }) =>
        !access.refuseToken(extra.request.headers.authorization ?? textOf(connectionParams?.authorization)),
      isProd: true,
    },
    sockets,
  );
  sockets.on('connection', (socket) => {
    // graphql-ws would print errors of the client, such as a message that is too large; ws closes the connection.
    socket.removeAllListeners('error');
    socket.on('error', (error) => log.debug({ err: error }, 'A WebSocket failed'));
    socket.on('message', (data) => {
      const id = readCompletedId(data);
      if (id !== undefined) cancel(socket, id);
    });
  });

  const refuse = ({ headers }: IncomingMessage): GlimpseError | undefined => {
    const refused = access.refuseAddress((name) => textOf(headers[name]));
    const { authorization } = headers;
    return (
      refused ??
      (authorization === undefined ? undefined : access.refuseToken(authorization)) ??
      (operations.isStopping ? serverStopping() : undefined) ??
      (sockets.clients.size >= maxConnections ? tooManyConnections(maxConnections) : undefined)
    );
  };
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = request.url?.split('?')[0];
    const refusal = refuse(request);
    if (refusal) endUpgrade(socket, REFUSAL_STATUS[refusal.code] ?? 400, refusal);
    else if (path !== GRAPHQL_PATH) endUpgrade(socket, 404);
    else
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });

  return {
    close: async () => {
      const enough = new AbortController();
      const patience = sleep(CLOSE_TIMEOUT, undefined, { signal: enough.signal }).catch(() => undefined);
      await Promise.race([dispose(), patience]);
      enough.abort();
      for (const client of sockets.clients) client.terminate();
    },
  };
}

const tooManyConnections = (limit: number): GlimpseError =>
  new GlimpseError({
    code: 'TOO_MANY_CONNECTIONS',
    message: `The server holds ${limit} WebSockets, which is its limit; send more operations over each, or come back later.`,
    details: { limit },
  });

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function endUpgrade(socket: Duplex, status: number, refusal?: GlimpseError): void {
  const body = refusal ? JSON.stringify({ errors: [toGraphQLError(refusal)] }) : '';
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
