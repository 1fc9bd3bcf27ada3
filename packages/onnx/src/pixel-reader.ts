import type { ImageInput } from '@glimpse/core';
import type { FloatTensor } from './onnx-runtime.ts';
import { PixelWorker } from './pixel-worker.ts';
import type { PreprocessorConfig } from './preprocessor-config.ts';
import { readPixelValues } from './read-pixel-values.ts';

/** More threads than this read faster than any graph on a CPU looks. */
const MOST_THREADS = 4;

export interface PixelReaderOptions {
  /** Pictures that are read at the same time; at most 4 are. */
  readonly threads: number;
}

/**
 * Reads stored pictures in threads of its own, which go on while a graph keeps the event loop busy. They start with the
 * first batch; a picture alone is read without them, because no other is read beside it.
 */
export class PixelReader {
  readonly #config: PreprocessorConfig;
  readonly #threads: number;
  #workers: PixelWorker[] = [];

  constructor(config: PreprocessorConfig, { threads }: PixelReaderOptions) {
    this.#config = config;
    this.#threads = Math.min(threads, MOST_THREADS);
  }

  /**
   * Pictures as one tensor of shape [images, 3, height, width]. Rejects with `IMAGE_CORRUPT`, `MODEL_FAILED`, and with
   * the signal's reason as soon as it aborts.
   */
  async read(images: readonly ImageInput[], signal?: AbortSignal): Promise<FloatTensor> {
    signal?.throwIfAborted();
    const { width, height } = this.#config.output;
    const pictures = await this.#readAll(images, signal);
    const data = new Float32Array(images.length * 3 * height * width);
    for (const [index, values] of pictures.entries()) data.set(values, index * values.length);
    return { type: 'float32', data, dims: [images.length, 3, height, width] };
  }

  /** Ends the threads. Call it when nobody reads any more. */
  async dispose(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map((worker) => worker.end()));
  }

  async #readAll(
    images: readonly ImageInput[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Float32Array[]> {
    const [only] = images;
    if (only && images.length === 1) return [await readPixelValues(only, this.#config, { threads: 1 })];
    const readings = images.map((image) => this.#worker().read(image, this.#config));
    const forget = (): void => {
      for (const reading of readings) reading.forget(signal?.reason);
    };
    signal?.addEventListener('abort', forget, { once: true });
    try {
      return await Promise.all(readings.map(({ values }) => values));
    } finally {
      signal?.removeEventListener('abort', forget);
      // Where one has failed, the others are not wanted any more.
      forget();
    }
  }

  /** The thread with the least to do. */
  #worker(): PixelWorker {
    this.#workers = this.#workers.filter(({ hasEnded }) => !hasEnded);
    const idle = this.#workers.find(({ load }) => load === 0);
    if (idle) return idle;
    if (this.#workers.length < this.#threads) this.#workers.push(new PixelWorker());
    return this.#workers.reduce((least, worker) => (worker.load < least.load ? worker : least));
  }
}
