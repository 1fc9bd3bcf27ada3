import { resolve } from 'node:path';
import type { LoadedConfig } from '../config/load-config.ts';
import { digestSettings } from './digest-settings.ts';
import type { ServerRecord } from './server-record.ts';
import { ServerRecords } from './server-records.ts';

/** Milliseconds in which a server says that it is there. */
const PATIENCE = 2_000;

type Health = 'up' | 'silent' | 'gone';

/**
 * A running server on the configured data folder that would answer as this process would. Records of servers that
 * have ended are removed. Rejects with the signal's reason.
 */
export async function findServer(
  loaded: LoadedConfig,
  signal?: AbortSignal,
): Promise<ServerRecord | undefined> {
  const records = new ServerRecords(resolve(loaded.base, loaded.config.dataDir));
  const settings = digestSettings(loaded);
  for (const record of await records.list()) {
    const health = await askHealth(record, signal);
    if (health === 'gone') await records.remove(record.id);
    if (health === 'up' && record.settings === settings) return record;
  }
  return undefined;
}

async function askHealth({ id, url, token }: ServerRecord, signal?: AbortSignal): Promise<Health> {
  const timeout = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(new URL('/health', url), {
      headers: { ...(token && { authorization: `Bearer ${token}` }) },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      redirect: 'error',
    });
    if (response.status === 503) return 'silent';
    // Another program may have the port by now.
    return (await idOf(response)) === id ? 'up' : 'gone';
  } catch {
    signal?.throwIfAborted();
    return timeout.aborted ? 'silent' : 'gone';
  }
}

async function idOf(response: Response): Promise<unknown> {
  const health: unknown = await response.json();
  return typeof health === 'object' && health !== null && 'id' in health ? health.id : undefined;
}
