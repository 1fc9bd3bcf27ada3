import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { GlimpseError } from '@glimpse/core';
import type { DependencyContainer } from 'tsyringe';
import { flagOf, variableOf } from '../config/config-schema.ts';
import { CONFIG, OPERATIONS } from '../container/tokens.ts';
import { createApi } from './create-api.ts';
import { GRAPHQL_PATH } from './graphql-path.ts';
import { serveWebSockets } from './serve-web-sockets.ts';

export interface RunningServer {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  /**
   * Stops listening, refuses new operations, gives those in work `http.graceSeconds`, ends the rest with
   * `SERVER_STOPPING`, then closes every connection. The models stay; whoever holds the container disposes them.
   * Safe to call twice.
   */
  close(): Promise<void>;
}

/** Milliseconds for the last bytes of responses. */
const FLUSH_TIMEOUT = 1_000;

/** Serves the API of a container over HTTP and WebSocket, where its configuration says. Rejects with `PORT_IN_USE`. */
export async function startServer(container: DependencyContainer): Promise<RunningServer> {
  const { host, port, http } = container.resolve(CONFIG);
  const api = createApi(container);
  const responses = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    responses.add(response);
    response.once('close', () => responses.delete(response));
    void api(request, response);
  });
  const sockets = serveWebSockets(server, api, container);
  await listen(server, host, port);
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    await container.resolve(OPERATIONS).stop(http.graceSeconds * 1000);
    // The last results are on their way in this turn of the event loop.
    await turn();
    await Promise.all([sockets.close(), flush(responses)]);
    server.closeAllConnections();
    await closed;
  };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}${GRAPHQL_PATH}`,
    close: () => (closing ??= close()),
  };
}

async function flush(responses: ReadonlySet<ServerResponse>): Promise<void> {
  const enough = new AbortController();
  const all = Promise.all([...responses].map((response) => once(response, 'close')));
  await Promise.race([
    all,
    sleep(FLUSH_TIMEOUT, undefined, { signal: enough.signal }).catch(() => undefined),
  ]);
  enough.abort();
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(host, port, error) : error);
    });
    server.listen(port, host, resolve);
  });
}

const portInUse = (host: string, port: number, cause: unknown): GlimpseError =>
  new GlimpseError({
    code: 'PORT_IN_USE',
    message: `Port ${port} of ${host} is taken by another program; choose another with ${flagOf('port')} or ${variableOf('port')} (0 takes a free one).`,
    details: { host, port },
    cause,
  });
