import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { AnalysisKind, AnalysisPipeline, Logger } from '@glimpse/core';
import PQueue from 'p-queue';
import type { JobsConfig } from '../config/jobs-config.ts';
import { serverStopping } from '../http/operations.ts';
import type { ImageStore } from '../store/image-store.ts';
import type { StoredImage } from '../store/stored-image.ts';
import { jobNotFound, wrongJobSize } from './job-errors.ts';
import { JobRun, type JobServices } from './job-run.ts';
import type { JobPosition, JobStore } from './job-store.ts';
import type { Job, JobItem, JobOptions, JobState, StoredJob } from './job.ts';
import { watchJob, type JobProgress } from './watch-job.ts';

export interface JobRequest {
  readonly kind: AnalysisKind;
  readonly options: JobOptions;
  /** Those named twice are analysed once. */
  readonly images: readonly StoredImage[];
}

interface Run {
  readonly run: JobRun;
  /** Settles when it is over and can be resumed. */
  readonly over: Promise<void>;
}

/** Analyses of many pictures, which go on whoever watches, and after the server was stopped. */
export class Jobs {
  readonly #services: JobServices;
  readonly #limits: JobsConfig;
  readonly #runs = new Map<string, Run>();
  /** An event named after a job for each change of it. */
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #isStopping = false;

  constructor(
    store: JobStore,
    images: ImageStore,
    analyses: Pick<AnalysisPipeline, 'analyze'>,
    limits: JobsConfig,
    log: Logger,
  ) {
    const queue = new PQueue({ concurrency: limits.concurrency });
    this.#services = { store, images, analyses, queue, retries: { retries: limits.retries }, log };
    this.#limits = limits;
  }

  /** Begins a job, which goes on in the background. Rejects with `INVALID_INPUT` and `TOO_MANY_JOBS`. */
  async start({ kind, options, images }: JobRequest): Promise<Job> {
    const byHash = new Map(images.map(({ sha256, addedAt }) => [sha256, { sha256, addedAt }]));
    const { maxImages } = this.#limits;
    if (byHash.size === 0 || byHash.size > maxImages) throw wrongJobSize(maxImages, byHash.size);
    const id = randomUUID();
    const createdAt = new Date().toISOString();
    await this.#services.store.create({ id, kind, options, images: [...byHash.values()], createdAt });
    await this.#begin(id);
    const job = await this.find(id);
    if (!job) throw jobNotFound(id);
    return job;
  }

  /** Goes on with the jobs that no process works on, oldest first; resolves with how many there are. */
  async resume(): Promise<number> {
    let count = 0;
    for (const id of await this.#services.store.unfinished()) if (await this.#begin(id)) count += 1;
    return count;
  }

  async find(id: string): Promise<Job | undefined> {
    const stored = await this.#services.store.find(id);
    return stored && this.#show(stored);
  }

  /** At most `first`, newest first, of those after a place. */
  async list(first: number, after?: JobPosition) {
    const { entries, ...rest } = await this.#services.store.list(first, after);
    const shown = entries.map(async ({ position, job }) => ({ position, job: await this.#show(job) }));
    return { entries: await Promise.all(shown), ...rest };
  }

  /** Ends a job: pictures in work are dropped, results stay. Resolves with false where it has ended, or is not kept. */
  async cancel(id: string): Promise<boolean> {
    const end = { state: 'cancelled', endedAt: new Date().toISOString() } as const;
    if (!(await this.#services.store.end(id, end))) return false;
    await this.#drop(id);
    return true;
  }

  /** Removes a job and its results, and leaves the pictures. Resolves with whether it was there. */
  async remove(id: string): Promise<boolean> {
    const wasThere = await this.#services.store.remove(id);
    await this.#drop(id);
    return wasThere;
  }

  /** A job as it stands, then after each change, until it ends, is removed, or this process stops. */
  watch(id: string, signal: AbortSignal): AsyncGenerator<JobProgress, void, undefined> {
    const isStopping = (): boolean => this.#isStopping && !this.#runs.has(id);
    return watchJob(id, { find: () => this.find(id), changes: this.#changes, isStopping, signal });
  }

  /** Drops what is in work, to be resumed by a later process. Safe to call twice. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const runs = [...this.#runs.values()];
    for (const { run } of runs) run.abort(serverStopping());
    await Promise.all(runs.map(({ over }) => over));
  }

  async #drop(id: string): Promise<void> {
    const begun = this.#runs.get(id);
    begun?.run.abort();
    await begun?.over;
    this.#changes.emit(id);
  }

  async #begin(id: string): Promise<boolean> {
    if (this.#isStopping || this.#runs.has(id)) return false;
    const { store } = this.#services;
    const release = await store.claim(id);
    const job = release && (await store.find(id));
    if (!job || job.end) {
      await release?.();
      return false;
    }
    const run = new JobRun(job, this.#services, () => void this.#changes.emit(id));
    this.#runs.set(id, { run, over: this.#carry(id, run, release) });
    return true;
  }

  async #carry(id: string, run: JobRun, release: () => Promise<void>): Promise<void> {
    const { store, log } = this.#services;
    try {
      if (await run.finish()) await store.end(id, { state: 'done', endedAt: new Date().toISOString() });
    } catch (error) {
      log.error({ err: error, job: id }, 'A job is interrupted, because its results cannot be kept');
    }
    await release();
    this.#runs.delete(id);
    this.#changes.emit(id);
  }

  async #show(stored: StoredJob): Promise<Job> {
    const { end, results, ...start } = stored;
    const run = this.#runs.get(stored.id)?.run;
    const state = end?.state ?? (await this.#liveState(stored.id));
    const statusOf = (sha256: string): JobItem['status'] => {
      const waiting = state === 'cancelled' ? 'cancelled' : 'queued';
      return results.get(sha256) ?? (!end && run?.running.has(sha256) ? 'running' : waiting);
    };
    const items = start.images.map(({ sha256 }) => ({ job: start.id, sha256, status: statusOf(sha256) }));
    return { ...start, state, endedAt: end?.endedAt, items };
  }

  async #liveState(id: string): Promise<JobState> {
    const isRunning = this.#runs.has(id) || (await this.#services.store.isClaimed(id));
    return isRunning ? 'running' : 'interrupted';
  }
}
