import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { GlimpseError } from '@glimpse/core';
import type { Config } from '../config/config-schema.ts';
import { flagOf, variableOf } from '../config/config-schema.ts';
import { GRAPHQL_PATH, type GlimpseApi } from './create-api.ts';

export interface RunningServer {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/** Listens. Rejects with `PORT_IN_USE`. */
export async function startServer(
  api: GlimpseApi,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<RunningServer> {
  const server = createServer((request, response) => void api(request, response));
  await listen(server, host, port);
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}${GRAPHQL_PATH}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
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
