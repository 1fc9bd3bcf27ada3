import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Load, LoadResult } from './load.ts';

/**
 * A client of its own process: a message with a load begins it, the next message ends it and is answered with what
 * came of it. `node:http` costs a client a fraction of what `fetch` does, so that the server is what is measured.
 */
const agent = new Agent({ keepAlive: true });

interface Received {
  readonly status: number;
  readonly text: string;
}

const post = (url: string, body: string): Promise<Received> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.once('error', reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });

/** Sends until it is told to stop; resolves with what came of it. */
async function work({ url, body, concurrency, pause }: Load, stopped: AbortSignal): Promise<LoadResult> {
  const durations: number[] = [];
  let failures = 0;
  const begin = performance.now();
  const repeat = async (): Promise<void> => {
    while (!stopped.aborted) {
      const sent = performance.now();
      const { status, text } = await post(url, body);
      durations.push(performance.now() - sent);
      if (status !== 200 || text.includes('"errors"')) failures += 1;
      if (pause > 0) await sleep(pause);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, repeat));
  return { durations, failures, elapsed: performance.now() - begin };
}

let stop: AbortController | undefined;
process.on('message', (load: Load | 'stop') => {
  if (load === 'stop') return stop?.abort();
  stop = new AbortController();
  void work(load, stop.signal).then((result) => process.send?.(result));
});
process.once('disconnect', () => agent.destroy());
