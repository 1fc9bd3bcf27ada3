import { GlimpseError, type ImageInput } from '@glimpse/core';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { PixelAnswer, PixelRequest } from './pixel-protocol.ts';
import type { PreprocessorConfig } from './preprocessor-config.ts';
import { startPixelThread } from './start-pixel-thread.ts';

interface Settling {
  readonly resolve: (values: Float32Array) => void;
  readonly reject: (error: unknown) => void;
}

export interface PixelReading {
  /** Shape [3, height, width]; rejects with what the thread throws. */
  readonly values: Promise<Float32Array>;
  /** Rejects with the reason unless it was read; the thread leaves it out unless it is at it. */
  forget(reason: unknown): void;
}

/** One thread that reads pictures, seen from outside. It doesn't keep the process alive while nobody waits for it. */
export class PixelWorker {
  readonly #worker: Worker = startPixelThread();
  readonly #readings = new Map<number, Settling>();
  #lastId = 0;
  #hasEnded = false;

  constructor() {
    this.#worker.unref();
    this.#worker.on('message', (answer: PixelAnswer) => {
      const reading = this.#take(answer.id);
      if ('values' in answer) reading?.resolve(answer.values);
      else reading?.reject(new GlimpseError(answer.error));
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail());
  }

  /** Pictures that wait or are in work. */
  get load(): number {
    return this.#readings.size;
  }

  /** Whether the thread is gone; then another one is needed. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  read(image: ImageInput, config: PreprocessorConfig): PixelReading {
    const id = (this.#lastId += 1);
    const values = new Promise<Float32Array>((resolve, reject) => {
      this.#readings.set(id, { resolve, reject });
    });
    this.#worker.ref();
    this.#send({ read: { id, image, config } });
    const forget = (reason: unknown): void => {
      const reading = this.#take(id);
      if (!reading) return;
      this.#send({ forget: id });
      reading.reject(reason);
    };
    return { values, forget };
  }

  /** Ends the thread after the picture in work: to stop it within native code could take the process down. */
  async end(): Promise<void> {
    if (this.#hasEnded) return;
    const ended = once(this.#worker, 'exit');
    this.#worker.ref();
    this.#send({ end: true });
    await ended;
  }

  #send(request: PixelRequest): void {
    this.#worker.postMessage(request);
  }

  #take(id: number): Settling | undefined {
    const reading = this.#readings.get(id);
    this.#readings.delete(id);
    if (this.#readings.size === 0) this.#worker.unref();
    return reading;
  }

  #fail(cause?: unknown): void {
    this.#hasEnded = true;
    for (const id of [...this.#readings.keys()])
      this.#take(id)?.reject(
        new GlimpseError({ code: 'MODEL_FAILED', message: 'The thread that read a picture ended.', cause }),
      );
  }
}
