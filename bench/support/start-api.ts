import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createContainer,
  createLogger,
  loadConfig,
  startServer,
  type Config,
  type Glimpse,
} from '@glimpse/server';

export interface RunningApi {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  readonly container: Glimpse['container'];
  close(): Promise<void>;
}

/** The server in this process, on a free port and a folder of its own, with the mini pack (by default) in real hosts. */
export async function startApi(
  logLevel: Config['logLevel'],
  defaults: Partial<Config> = {},
): Promise<RunningApi> {
  const folder = await mkdtemp(join(tmpdir(), 'glimpse-bench-'));
  const api = await startApiIn(folder, logLevel, defaults);
  return {
    ...api,
    close: async () => {
      await api.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As {@link startApi}, on a folder that outlives it. */
export async function startApiIn(
  folder: string,
  logLevel: Config['logLevel'],
  defaults: Partial<Config> = {},
): Promise<RunningApi> {
  const loaded = await loadConfig({
    cwd: folder,
    defaults,
    flags: { port: 0, dataDir: join(folder, 'data') },
  });
  const glimpse = await createContainer(loaded, createLogger(logLevel, false));
  const server = await startServer(glimpse.container);
  return {
    url: server.url,
    container: glimpse.container,
    close: async () => {
      await server.close();
      await glimpse.dispose();
    },
  };
}
