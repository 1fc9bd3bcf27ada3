import type { JobEnd, JobResult, JobStart, StoredJob } from './job.ts';

/** The place of a job in the order of their creation. */
export interface JobPosition {
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly id: string;
}

export interface JobPage {
  /** Newest first. */
  readonly entries: readonly { readonly position: JobPosition; readonly job: StoredJob }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Keeps jobs and what came of them, for all processes on a data folder. */
export interface JobStore {
  find(id: string): Promise<StoredJob | undefined>;
  /** At most `first`, of those after a place. */
  list(first: number, after?: JobPosition): Promise<JobPage>;
  /** Ids of those that have not ended, oldest first. */
  unfinished(): Promise<readonly string[]>;
  /** Keeps a new one; above the limit, those that ended go, oldest first. Rejects with `TOO_MANY_JOBS` where none has. */
  create(start: JobStart): Promise<void>;
  /** Keeps what became of a picture. Resolves with false where the job was removed meanwhile. */
  write(id: string, sha256: string, result: JobResult): Promise<boolean>;
  /** What became of a picture; undefined where nothing has, or it was removed. */
  read(id: string, sha256: string): Promise<JobResult | undefined>;
  /** Resolves with false where it has ended before, or is not kept. */
  end(id: string, end: JobEnd): Promise<boolean>;
  /** Resolves with whether it was there. */
  remove(id: string): Promise<boolean>;
  /** Removes a picture from one job, or from all, with its results; a job goes with its last one. */
  forget(sha256: string, id?: string): Promise<void>;
  /** Lets no other process work on it until the returned function is called; undefined where one does. */
  claim(id: string): Promise<(() => Promise<void>) | undefined>;
  /** Whether some process works on it. */
  isClaimed(id: string): Promise<boolean>;
}
