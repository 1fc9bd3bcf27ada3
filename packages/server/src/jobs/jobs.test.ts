import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GlimpseError, type Logger } from '@glimpse/core';
import { jobsConfigSchema, type JobsConfig } from '../config/jobs-config.ts';
import { FolderJobStore } from './folder-job-store.ts';
import { AnalysesDouble, analysisOf, imagesDouble, storedImage } from './job-doubles.fixture.ts';
import { Jobs, type JobRequest } from './jobs.ts';
import type { JobProgress } from './watch-job.ts';

const PICTURES = ['a', 'b', 'c', 'd'].map(storedImage);
const [A, B, C, D] = PICTURES.map(({ sha256 }) => sha256) as [string, string, string, string];
const ASKED: JobRequest = { kind: 'product', options: { tone: 'playful' }, images: PICTURES };
const never = new AbortController().signal;

const error = (code: 'WRONG_SUBJECT' | 'HOST_BUSY' | 'ANSWER_INVALID', retryAfter?: number): GlimpseError =>
  new GlimpseError({ code, message: `It is ${code}`, retryAfter });

describe('jobs', () => {
  let dataDir: string;
  let logged: string[];
  let analyses: AnalysesDouble;
  let images: ReturnType<typeof imagesDouble>;
  let opened: Jobs[];
  const note = (_fields: object, message: string): void => void logged.push(message);
  const log: Logger = { debug: note, info: note, warn: note, error: note };

  const open = (limits: Partial<JobsConfig> = {}) => {
    const { max, ...rest } = jobsConfigSchema.parse({ retries: 1, ...limits });
    const store = new FolderJobStore(dataDir, max);
    const jobs = new Jobs(store, images, analyses, { max, ...rest }, log);
    opened.push(jobs);
    return { jobs, store };
  };
  const collect = async (jobs: Jobs, id: string): Promise<JobProgress[]> => {
    const events: JobProgress[] = [];
    for await (const event of jobs.watch(id, never)) events.push(event);
    return events;
  };
  const statuses = async (jobs: Jobs, id: string): Promise<string[] | undefined> =>
    (await jobs.find(id))?.items.map(({ status }) => status);
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await sleep(1);
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'glimpse-jobs-'));
    logged = [];
    opened = [];
    analyses = new AnalysesDouble();
    images = imagesDouble(PICTURES);
  });
  afterEach(async () => {
    await Promise.all(opened.map((jobs) => jobs.stop()));
    await rm(dataDir, { recursive: true });
  });

  it('analyse each picture once, so many at a time, and keep what came of it', async () => {
    const { jobs, store } = open();
    const { id } = await jobs.start({ ...ASKED, images: [...PICTURES, ...PICTURES] });
    const events = await collect(jobs, id);
    expect(analyses.calls.toSorted()).toEqual([A, B, C, D]);
    expect(analyses.peak).toBe(2);
    expect(analyses.requests[0]).toMatchObject({
      kind: 'product',
      tone: 'playful',
      priority: 'batch',
      client: id,
    });
    const pictures = analyses.requests.map(({ image }) => image);
    expect(pictures).toContainEqual(expect.objectContaining({ sha256: A, path: '/nowhere/a' }));
    expect(events[0]).toMatchObject({ changed: [], job: { id, state: 'running', kind: 'product' } });
    expect(events.at(-1)?.job).toMatchObject({ state: 'done', endedAt: expect.any(String) });
    const told = events.flatMap(({ changed }) => changed.filter(({ status }) => status === 'done'));
    expect(told.map(({ sha256 }) => sha256).sort()).toEqual([A, B, C, D]);
    expect(await store.read(id, B)).toEqual({ status: 'done', analysis: analysisOf('b') });
    expect(await collect(jobs, id)).toHaveLength(1);
  });

  it('go on where a picture fails, after an attempt more where that may pass', async () => {
    analyses.failures.set(A, [error('WRONG_SUBJECT')]);
    analyses.failures.set(B, [error('HOST_BUSY', 0.01)]);
    analyses.failures.set(C, [error('HOST_BUSY'), error('HOST_BUSY')]);
    analyses.failures.set(D, [error('ANSWER_INVALID')]);
    const { jobs, store } = open();
    const { id } = await jobs.start(ASKED);
    expect((await collect(jobs, id)).at(-1)?.job.state).toBe('done');
    expect(await statuses(jobs, id)).toEqual(['failed', 'done', 'failed', 'failed']);
    expect(analyses.calls.toSorted()).toEqual([A, B, B, C, C, D]);
    expect(await store.read(id, A)).toMatchObject({
      status: 'failed',
      error: { code: 'WRONG_SUBJECT', message: 'It is WRONG_SUBJECT' },
    });
  });

  it('are cancelled: what is in work is dropped, what is done stays', async () => {
    analyses.held.add(B);
    const { jobs } = open({ concurrency: 1 });
    const { id } = await jobs.start(ASKED);
    const watched = collect(jobs, id);
    await until(() => analyses.calls.length === 2);
    expect([await jobs.cancel(id), await jobs.cancel(id)]).toEqual([true, false]);
    expect([analyses.active, analyses.aborted]).toEqual([0, 1]);
    expect(await statuses(jobs, id)).toEqual(['done', 'cancelled', 'cancelled', 'cancelled']);
    expect((await watched).at(-1)?.job).toMatchObject({ state: 'cancelled' });
    expect(await open().jobs.resume()).toBe(0);
  });

  it('are resumed by another process after a stop, and compute nothing twice', async () => {
    analyses.held.add(B);
    const first = open({ concurrency: 1 });
    const { id } = await first.jobs.start(ASKED);
    const watched = collect(first.jobs, id);
    await until(() => analyses.calls.length === 2);
    expect(await open().jobs.resume()).toBe(0);
    expect((await open().jobs.find(id))?.state).toBe('running');
    await first.jobs.stop();
    expect((await watched).at(-1)?.job.state).toBe('interrupted');
    expect((await open().jobs.find(id))?.state).toBe('interrupted');

    analyses.held.clear();
    const { jobs } = open({ concurrency: 1 });
    expect(await jobs.resume()).toBe(1);
    expect((await collect(jobs, id)).at(-1)?.job.state).toBe('done');
    expect(analyses.calls).toEqual([A, B, B, C, D]);
  });

  it('lose a picture that is removed, and what came of it, whenever that is', async () => {
    analyses.held.add(B);
    const { jobs, store } = open({ concurrency: 1 });
    const { id } = await jobs.start(ASKED);
    await until(() => analyses.calls.length === 2);
    for (const sha256 of [A, B]) {
      images.stored.delete(sha256);
      await store.forget(sha256);
    }
    // The next is removed by a process that does not know of jobs, and added again.
    images.stored.set(C, { ...storedImage('c'), addedAt: '2027-01-01T00:00:00.000Z' });
    analyses.held.clear();
    expect((await collect(jobs, id)).at(-1)?.job.state).toBe('done');
    expect((await jobs.find(id))?.items.map(({ sha256 }) => sha256)).toEqual([D]);
    expect(analyses.calls).toEqual([A, B, D]);
    const kept = (await readdir(join(dataDir, 'jobs', id))).filter((name) => /done|failed/.test(name));
    expect(kept).toEqual([`${D}.done`]);
    await store.forget(D);
    expect(await jobs.find(id)).toBeUndefined();
  });

  it('are removed while they run, and do not come back', async () => {
    const { jobs } = open();
    const { id } = await jobs.start(ASKED);
    const watched = collect(jobs, id);
    await until(() => analyses.calls.length === 2);
    expect([await jobs.remove(id), await jobs.remove(id)]).toEqual([true, false]);
    await watched;
    expect([await jobs.find(id), analyses.active]).toEqual([undefined, 0]);
    expect(await readdir(join(dataDir, 'jobs'))).toEqual(['claims']);
  });

  it('take turns', async () => {
    const { jobs } = open({ concurrency: 1 });
    analyses.held.add(A);
    const { id: one } = await jobs.start(ASKED);
    const { id: two } = await jobs.start(ASKED);
    analyses.held.clear();
    await Promise.all([collect(jobs, one), collect(jobs, two)]);
    const turns = analyses.requests.map(({ client }) => (client === one ? 1 : 2));
    expect(turns).toEqual([1, 2, 1, 2, 1, 2, 1, 2]);
  });

  it('are refused where they are too large, or too many run', async () => {
    const { jobs } = open({ max: 2, maxImages: 3 });
    await expect(jobs.start(ASKED)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { limit: 3, received: 4 },
    });
    await expect(jobs.start({ ...ASKED, images: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    analyses.held.add(A);
    const small = { ...ASKED, images: PICTURES.slice(0, 1) };
    const [first] = [await jobs.start(small), await jobs.start(small)];
    await expect(jobs.start(small)).rejects.toMatchObject({ code: 'TOO_MANY_JOBS', retryable: true });
    await jobs.cancel(first.id);
    const third = await jobs.start(small);
    const { entries } = await jobs.list(5);
    expect(entries.map(({ job: { id } }) => id)).toContain(third.id);
    expect(entries.map(({ job: { id } }) => id)).not.toContain(first.id);
  });
});
