import { setTimeout as sleep } from 'node:timers/promises';
import type { Load, LoadResult } from './load.ts';

/** A client of its own process: the first message says what to send, the second one to send no more. */
const begin = performance.now();
const durations: number[] = [];
let failures = 0;
let stopped = false;

async function repeat({ url, body, pause }: Load): Promise<void> {
  while (!stopped) {
    const sent = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    durations.push(performance.now() - sent);
    if (!response.ok || text.includes('"errors"')) failures += 1;
    await sleep(pause);
  }
}

process.once('message', (load: Load) => {
  process.once('message', () => {
    stopped = true;
  });
  void Promise.all(Array.from({ length: load.concurrency }, () => repeat(load))).then(() => {
    const result: LoadResult = { durations, failures, elapsed: performance.now() - begin };
    process.send?.(result, () => process.disconnect());
  });
});
