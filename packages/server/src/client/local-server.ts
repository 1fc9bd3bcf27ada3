import type { DependencyContainer } from 'tsyringe';
import { IDENTITY } from '../container/tokens.ts';
import { createApi } from '../http/create-api.ts';
import { GRAPHQL_PATH } from '../http/graphql-path.ts';
import { ServerClient } from './server-client.ts';

/** Speaks to the API of this process as to that of a server, without a port. */
export function createLocalClient(container: DependencyContainer): ServerClient {
  const api = createApi(container);
  const { token } = container.resolve(IDENTITY);
  const record = { url: `http://localhost${GRAPHQL_PATH}`, token };
  return new ServerClient(record, async (url, init) => {
    const headers = { ...init.headers, host: 'localhost' };
    return api.fetch(url, { ...init, headers });
  });
}
