import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../store/has-code.ts';
import type { Staging } from '../store/staging.ts';
import { jobEndSchema, jobStartSchema, type JobEnd, type JobResult, type JobStart } from './job.ts';

export const START_FILE = 'job.json';
const END_FILE = 'end.json';
const STATUSES = ['done', 'failed'] as const satisfies readonly JobResult['status'][];
const RESULT = /^([0-9a-f]{64})\.(done|failed|removed)$/;

/** Which pictures have results, and which are not to have any. */
export interface Outcomes {
  readonly results: ReadonlyMap<string, JobResult['status']>;
  readonly removed: ReadonlySet<string>;
}

/**
 * The folder of one job: what it began with, its end, and a file for each result, whose name alone tells how it came
 * out. Each file appears as a whole, so there is nothing that a crash could tear.
 */
export class JobFolder {
  readonly #path: string;
  readonly #staging: Staging;

  constructor(path: string, staging: Staging) {
    this.#path = path;
    this.#staging = staging;
  }

  /** Undefined where it is no job. */
  async readStart(): Promise<JobStart | undefined> {
    return jobStartSchema.safeParse(await this.#readJson(START_FILE)).data;
  }

  async readEnd(): Promise<JobEnd | undefined> {
    return jobEndSchema.safeParse(await this.#readJson(END_FILE)).data;
  }

  /** Resolves with false where the job was removed. */
  async writeEnd(end: JobEnd): Promise<boolean> {
    return this.#publish(END_FILE, end);
  }

  async readOutcomes(): Promise<Outcomes> {
    const results = new Map<string, JobResult['status']>();
    const removed = new Set<string>();
    for (const name of await readdir(this.#path)) {
      const [, sha256 = '', outcome] = RESULT.exec(name) ?? [];
      if (outcome === 'removed') removed.add(sha256);
      if (outcome === 'done' || outcome === 'failed') results.set(sha256, outcome);
    }
    for (const sha256 of removed) results.delete(sha256);
    return { results, removed };
  }

  async readResult(sha256: string): Promise<JobResult | undefined> {
    for (const status of STATUSES) {
      const result = await this.#readJson(`${sha256}.${status}`);
      // Written by this program, and of no other use than to be shown.
      if (result !== undefined) return result as JobResult;
    }
    return undefined;
  }

  async writeResult(sha256: string, result: JobResult): Promise<boolean> {
    return this.#publish(`${sha256}.${result.status}`, result);
  }

  /** Deletes the results of a picture, and leaves word that there are to be none. */
  async forget(sha256: string): Promise<void> {
    if (!(await this.#publish(`${sha256}.removed`, {}))) return;
    for (const status of STATUSES) await rm(join(this.#path, `${sha256}.${status}`), { force: true });
  }

  async #publish(name: string, content: object): Promise<boolean> {
    try {
      await this.#staging.publish(join(this.#path, name), JSON.stringify(content));
      return true;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    }
  }

  async #readJson(name: string): Promise<unknown> {
    try {
      return JSON.parse(await readFile(join(this.#path, name), 'utf8'));
    } catch (error) {
      if (hasCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
}
