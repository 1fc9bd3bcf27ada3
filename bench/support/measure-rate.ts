import { setTimeout as sleep } from 'node:timers/promises';
import type { Load } from './load.ts';
import type { Client } from './start-client.ts';

export interface Rate {
  /** Answers a second to the client. */
  readonly rate: number;
  /** Milliseconds that this process computed for each: what other programs on the machine change least. */
  readonly cpu: number;
}

const MICROSECONDS = 1000;

/** Puts a client to work for some milliseconds. Rejects where an answer was a failure. */
export async function measureRate(client: Client, load: Load, duration: number): Promise<Rate> {
  const before = process.cpuUsage();
  client.begin(load);
  await sleep(duration);
  const { durations, failures, elapsed } = await client.end();
  const { user, system } = process.cpuUsage(before);
  if (failures > 0) throw new Error(`Expected answers, received ${failures} failures.`);
  return {
    rate: (durations.length / elapsed) * 1000,
    cpu: (user + system) / MICROSECONDS / durations.length,
  };
}
