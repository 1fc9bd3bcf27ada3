import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { Claims } from '../store/claims.ts';
import { hasCode } from '../store/has-code.ts';
import { pageAfter } from '../store/page-after.ts';
import { readFolder } from '../store/read-folder.ts';
import { isRecordId } from '../store/record-id.ts';
import { Staging } from '../store/staging.ts';
import { tooManyJobs } from './job-errors.ts';
import { JobFolder, START_FILE } from './job-folder.ts';
import type { JobPage, JobPosition, JobStore } from './job-store.ts';
import type { JobEnd, JobResult, JobStart, StoredJob } from './job.ts';

/** What jobs began with takes about 100 bytes a picture. */
const REMEMBERED = 100;

/** One folder a job, see {@link JobFolder}. */
export class FolderJobStore implements JobStore {
  readonly #path: string;
  readonly #staging: Staging;
  readonly #claims: Claims;
  readonly #max: number;
  readonly #starts = new LRUCache<string, JobStart>({ max: REMEMBERED });

  /** `dataDir` is absolute; folders in it are made when they are needed. `max` jobs are kept. */
  constructor(dataDir: string, max: number) {
    this.#path = join(dataDir, 'jobs');
    this.#staging = new Staging(join(dataDir, 'staging'));
    this.#claims = new Claims(join(this.#path, 'claims'));
    this.#max = max;
  }

  /** Deletes what a crash left behind, but for `staging`, which the pictures' store cleans; call it once. */
  async recover(): Promise<void> {
    await this.#claims.clean();
  }

  async find(id: string): Promise<StoredJob | undefined> {
    const start = await this.#start(id);
    if (!start) return undefined;
    const folder = this.#folder(id);
    // The end first: whoever wrote it had written the results.
    const end = await folder.readEnd();
    try {
      const { results, removed } = await folder.readOutcomes();
      return { ...start, images: start.images.filter(({ sha256 }) => !removed.has(sha256)), end, results };
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  async list(first: number, after?: JobPosition): Promise<JobPage> {
    const { page, ...rest } = pageAfter(await this.#order(), newestFirst, first, after);
    const found = await Promise.all(
      page.map(async (position) => {
        const job = await this.find(position.id);
        return job ? [{ position, job }] : [];
      }),
    );
    return { entries: found.flat(), ...rest };
  }

  async unfinished(): Promise<string[]> {
    const order = await this.#order();
    const ends = await Promise.all(order.map(({ id }) => this.#folder(id).readEnd()));
    return order
      .filter((_position, index) => !ends[index])
      .map(({ id }) => id)
      .reverse();
  }

  async create(start: JobStart): Promise<void> {
    await this.#makeRoom();
    await mkdir(this.#path, { recursive: true });
    const stage = await this.#staging.newPath();
    try {
      await mkdir(stage);
      await writeFile(join(stage, START_FILE), JSON.stringify(start));
      await rename(stage, join(this.#path, start.id));
    } finally {
      await this.#staging.discard(stage);
    }
  }

  async write(id: string, sha256: string, result: JobResult): Promise<boolean> {
    return this.#folder(id).writeResult(sha256, result);
  }

  async read(id: string, sha256: string): Promise<JobResult | undefined> {
    return isRecordId(id) ? this.#folder(id).readResult(sha256) : undefined;
  }

  async end(id: string, end: JobEnd): Promise<boolean> {
    if (!isRecordId(id)) return false;
    const folder = this.#folder(id);
    return !(await folder.readEnd()) && folder.writeEnd(end);
  }

  /** Renaming a folder is atomic: readers find the whole job or none. */
  async remove(id: string): Promise<boolean> {
    if (!isRecordId(id)) return false;
    const grave = await this.#staging.newPath();
    try {
      await rename(join(this.#path, id), grave);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    }
    this.#starts.delete(id);
    await this.#staging.discard(grave);
    return true;
  }

  /** What cannot be read may be about any picture, and goes. */
  async forget(sha256: string, only?: string): Promise<void> {
    const ids = only === undefined ? (await this.#order()).map(({ id }) => id) : [only];
    for (const id of ids) {
      const start = await this.#start(id);
      if (start && !start.images.some((image) => image.sha256 === sha256)) continue;
      await this.#folder(id).forget(sha256);
      if (!(await this.find(id))?.images.length) await this.remove(id);
    }
  }

  async claim(id: string): Promise<(() => Promise<void>) | undefined> {
    return this.#claims.take(id);
  }

  async isClaimed(id: string): Promise<boolean> {
    return this.#claims.isTaken(id);
  }

  async #makeRoom(): Promise<void> {
    const order = await this.#order();
    let surplus = order.length + 1 - this.#max;
    for (const { id } of order.reverse())
      if (surplus > 0 && (await this.#folder(id).readEnd()) && (await this.remove(id))) surplus -= 1;
    if (surplus > 0) throw tooManyJobs(this.#max);
  }

  async #start(id: string): Promise<JobStart | undefined> {
    if (!isRecordId(id)) return undefined;
    const known = this.#starts.get(id);
    if (known) return known;
    const start = await this.#folder(id).readStart();
    if (start) this.#starts.set(id, start);
    return start;
  }

  async #order(): Promise<JobPosition[]> {
    const ids = (await readFolder(this.#path)).filter(isRecordId);
    const positions = await Promise.all(
      ids.map(async (id) => {
        const stats = await stat(join(this.#path, id, START_FILE)).catch(() => undefined);
        return stats ? [{ id, createdAt: stats.mtimeMs }] : [];
      }),
    );
    return positions.flat().sort(newestFirst);
  }

  #folder(id: string): JobFolder {
    return new JobFolder(join(this.#path, id), this.#staging);
  }
}

/** Those of one millisecond are told apart by their ids. */
function newestFirst(one: JobPosition, other: JobPosition): number {
  if (one.createdAt !== other.createdAt) return other.createdAt - one.createdAt;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
