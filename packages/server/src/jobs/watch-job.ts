import type { EventEmitter } from 'node:events';
import type { Job, JobItem } from './job.ts';

export interface JobProgress {
  readonly job: Job;
  /** Pictures whose status is another than before. */
  readonly changed: readonly JobItem[];
}

interface Watched {
  readonly find: () => Promise<Job | undefined>;
  /** Emits an event named after the job for each change in this process. */
  readonly changes: EventEmitter;
  /** Whether this process works on no job any more. */
  readonly isStopping: () => boolean;
  /** Of whoever watches. */
  readonly signal: AbortSignal;
}

/** Milliseconds after which is looked for changes by another process. */
const LOOK_AGAIN = 1_000;

/** See {@link Jobs.watch}. Changes that come faster than they are read are told together. */
export async function* watchJob(
  id: string,
  { find, changes, isStopping, signal }: Watched,
): AsyncGenerator<JobProgress, void, undefined> {
  const bell = new Bell();
  const timer = setInterval(bell.ring, LOOK_AGAIN).unref();
  changes.on(id, bell.ring);
  signal.addEventListener('abort', bell.ring);
  try {
    let before: Job | undefined;
    for (;;) {
      if (signal.aborted) return;
      const job = await find();
      if (!job) return;
      const changed = before ? changesBetween(before, job) : [];
      if (!before || changed.length > 0 || job.state !== before.state) yield { job, changed };
      if (job.endedAt !== undefined || isStopping()) return;
      before = job;
      await bell.heard();
    }
  } finally {
    clearInterval(timer);
    changes.off(id, bell.ring);
    signal.removeEventListener('abort', bell.ring);
  }
}

function changesBetween(before: Job, after: Job): JobItem[] {
  const known = new Map(before.items.map(({ sha256, status }) => [sha256, status]));
  return after.items.filter(({ sha256, status }) => known.get(sha256) !== status);
}

/** Wakes the one who listens; rung while nobody does, it wakes the next at once. */
class Bell {
  #isRung = false;
  #wake: (() => void) | undefined;

  readonly ring = (): void => {
    this.#isRung = true;
    this.#wake?.();
  };

  async heard(): Promise<void> {
    if (!this.#isRung) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#isRung = false;
  }
}
