import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from '@glimpse/core';
import type { DependencyContainer } from 'tsyringe';
import { loadConfig } from '../config/load-config.ts';
import type { Config, Setting } from '../config/config-schema.ts';
import { createApi, type GlimpseApi } from '../http/create-api.ts';
import { CSRF_HEADER } from '../http/use-csrf-header.ts';
import { createContainer } from './create-container.ts';
import { LOGGER } from './tokens.ts';

export interface TestGlimpse {
  readonly api: GlimpseApi;
  readonly container: DependencyContainer;
  readonly logged: unknown[];
  readonly folder: string;
  /** Runs an operation; a stream answers with its events. */
  run(query: string, variables?: object, headers?: Record<string, string>): Promise<Response>;
  /** Data and errors of an operation that is no stream. */
  query<Data = Record<string, unknown>>(query: string, variables?: object): Promise<GraphQLAnswer<Data>>;
  dispose(): Promise<void>;
}

export interface GraphQLAnswer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

const ENDPOINT = 'http://localhost/graphql';

/** A whole server without a port, on a folder of its own; `register` replaces tokens before first use. */
export async function createTestGlimpse(
  register: (container: DependencyContainer) => void = () => undefined,
  flags: Partial<Record<Setting, unknown>> = {},
  defaults: Partial<Config> = {},
): Promise<TestGlimpse> {
  const folder = await mkdtemp(join(tmpdir(), 'glimpse-test-'));
  const logged: unknown[] = [];
  const keep = (fields: object, message: string): void => {
    logged.push({ message, ...fields });
  };
  const log: Logger = { debug: () => undefined, info: () => undefined, warn: keep, error: keep };
  const loaded = await loadConfig({
    cwd: folder,
    flags: { dataDir: join(folder, 'data'), ...flags },
    defaults,
  });
  const glimpse = await createContainer(loaded, log);
  glimpse.container.registerInstance(LOGGER, log);
  register(glimpse.container);
  const api = createApi(glimpse.container);

  const run = async (
    query: string,
    variables = {},
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    api.fetch(ENDPOINT, {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    });
  return {
    api,
    container: glimpse.container,
    logged,
    folder,
    run,
    query: async <Data>(query: string, variables?: object) =>
      (await (await run(query, variables)).json()) as GraphQLAnswer<Data>,
    dispose: async () => {
      await glimpse.dispose();
      // A cache may still be writing what nobody waits for any more.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A multipart request as the GraphQL multipart request specification has it; the file is variable `file`. */
export function multipart(query: string, file: File, headers: Record<string, string> = {}): RequestInit {
  const body = new FormData();
  body.set('operations', JSON.stringify({ query, variables: {} }));
  body.set('map', JSON.stringify({ 0: ['variables.file'] }));
  body.set('0', file);
  return { method: 'POST', body, headers: { host: 'localhost', [CSRF_HEADER]: '1', ...headers } };
}
