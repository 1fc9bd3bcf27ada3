import { resolve } from 'node:path';
import type { LoadedConfig } from '../config/load-config.ts';
import { digestSettings } from './digest-settings.ts';
import type { ServerIdentity } from './server-identity.ts';
import { ServerRecords } from './server-records.ts';

/** Lets `glimpse ask` and `describe` on the same data folder find a server, until the returned function is called. */
export async function announceServer(
  loaded: LoadedConfig,
  identity: ServerIdentity,
  url: string,
): Promise<() => Promise<void>> {
  const records = new ServerRecords(resolve(loaded.base, loaded.config.dataDir));
  const { id, token } = identity;
  await records.add({
    id,
    url: toReachable(url),
    pid: process.pid,
    ...(loaded.config.token !== undefined && { token }),
    settings: digestSettings(loaded),
  });
  return () => records.remove(id);
}

/** Some systems listen on "every address" but cannot connect to it. */
const toReachable = (url: string): string =>
  url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
