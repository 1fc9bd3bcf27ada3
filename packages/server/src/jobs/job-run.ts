import { setMaxListeners } from 'node:events';
import { GlimpseError, retry, type AnalysisPipeline, type Logger, type RetryOptions } from '@glimpse/core';
import type PQueue from 'p-queue';
import type { ImageStore } from '../store/image-store.ts';
import { toImageInput, type StoredImage } from '../store/stored-image.ts';
import type { JobStore } from './job-store.ts';
import type { JobImage, JobResult, StoredJob } from './job.ts';

/** What the runs of one process share. */
export interface JobServices {
  readonly store: JobStore;
  readonly images: ImageStore;
  readonly analyses: Pick<AnalysisPipeline, 'analyze'>;
  /** Bounds the pictures of all jobs that are in work. */
  readonly queue: PQueue;
  readonly retries: RetryOptions;
  readonly log: Logger;
}

/** The work on one job in this process: each of its pictures that has no result yet, in order. */
export class JobRun {
  /** SHA-256 of the pictures in work. */
  readonly running = new Set<string>();
  readonly #job: StoredJob;
  readonly #services: JobServices;
  readonly #onChange: () => void;
  readonly #controller = new AbortController();
  readonly #works = new Set<Promise<void>>();

  constructor(job: StoredJob, services: JobServices, onChange: () => void) {
    this.#job = job;
    this.#services = services;
    this.#onChange = onChange;
    // One listener for each picture.
    setMaxListeners(0, this.#controller.signal);
  }

  /** Drops what is in work and what is left; results stay. */
  abort(reason?: unknown): void {
    this.#controller.abort(reason);
  }

  /**
   * Settles when no picture is in work any more; with true when each has a result, with false when the run was aborted.
   * Rejects where a result cannot be kept.
   */
  async finish(): Promise<boolean> {
    const { signal } = this.#controller;
    const left = this.#job.images.filter(({ sha256 }) => !this.#job.results.has(sha256));
    const turns = left.map((image, index) =>
      // The jobs take turns: the first picture of each comes before the second of any.
      this.#services.queue.add(() => this.#track(this.#work(image)), { signal, priority: -index }),
    );
    const ends = await Promise.allSettled(turns);
    // The queue does not wait for what was aborted.
    const works = await Promise.allSettled(this.#works);
    const failed = [...ends, ...works].find((end) => end.status === 'rejected');
    if (failed && !signal.aborted) throw failed.reason;
    return !signal.aborted;
  }

  async #track(work: Promise<void>): Promise<void> {
    this.#works.add(work);
    await work;
    this.#works.delete(work);
  }

  async #work(image: JobImage): Promise<void> {
    const { signal } = this.#controller;
    const { store } = this.#services;
    const { id } = this.#job;
    // Another process may have cancelled or removed the job.
    const job = await store.find(id);
    if (!job || job.end) this.abort();
    if (signal.aborted) return;
    this.running.add(image.sha256);
    this.#onChange();
    try {
      const result = await this.#analyze(image);
      if (result && !(await store.write(id, image.sha256, result))) this.abort();
      // A picture that is removed from here on takes its result along.
      if (!(await this.#find(image))) await store.forget(image.sha256, id);
    } finally {
      this.running.delete(image.sha256);
      this.#onChange();
    }
  }

  /** Undefined where the picture was removed. Rejects when the run is aborted. */
  async #analyze(image: JobImage): Promise<JobResult | undefined> {
    const { signal } = this.#controller;
    const { retries, log } = this.#services;
    try {
      return await retry(() => this.#attempt(image), { ...retries, whenBusy: true }, signal);
    } catch (error) {
      signal.throwIfAborted();
      const failure = GlimpseError.from(error);
      if (failure.category === 'internal' || failure.category === 'model')
        log.warn({ err: error, job: this.#job.id }, 'A picture of a job failed');
      return { status: 'failed', error: failure.serialize() };
    }
  }

  async #attempt(image: JobImage): Promise<JobResult | undefined> {
    const stored = await this.#find(image);
    if (!stored) return undefined;
    const { kind, options, id } = this.#job;
    const { signal } = this.#controller;
    const request = { client: id, ...options, kind, image: toImageInput(stored), priority: 'batch' } as const;
    try {
      return { status: 'done', analysis: await this.#services.analyses.analyze({ ...request, signal }) };
    } catch (error) {
      // Analyses are repeatable: the next attempt would say the same.
      if (GlimpseError.isInstance(error) && error.code === 'ANSWER_INVALID')
        return { status: 'failed', error: error.serialize() };
      throw error;
    }
  }

  async #find({ sha256, addedAt }: JobImage): Promise<StoredImage | undefined> {
    const stored = await this.#services.images.find(sha256);
    return stored?.addedAt === addedAt ? stored : undefined;
  }
}
