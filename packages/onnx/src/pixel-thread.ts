import { GlimpseError } from '@glimpse/core';
import { parentPort } from 'node:worker_threads';
import type { PixelAnswer, PixelJob, PixelRequest } from './pixel-protocol.ts';
import { readPixelValues } from './read-pixel-values.ts';

/** A thread that reads pictures one after the other, so that it holds only one at its full size. */
const waiting = new Map<number, PixelJob>();
let isWorking = false;
let isEnding = false;

parentPort?.on('message', (request: PixelRequest) => {
  if ('read' in request) waiting.set(request.read.id, request.read);
  else if ('forget' in request) waiting.delete(request.forget);
  else isEnding = true;
  if (!isWorking) void work();
});

async function work(): Promise<void> {
  isWorking = true;
  // The loop also comes to jobs that are added meanwhile.
  for (const [id, job] of waiting) {
    waiting.delete(id);
    await answer(job);
  }
  isWorking = false;
  if (isEnding) parentPort?.close();
}

async function answer({ id, image, config }: PixelJob): Promise<void> {
  try {
    const values = await readPixelValues(image, config, { threads: 1 });
    parentPort?.postMessage({ id, values } satisfies PixelAnswer, [values.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: GlimpseError.from(error).serialize() } satisfies PixelAnswer);
  }
}
