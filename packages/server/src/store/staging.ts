import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { hasCode } from './has-code.ts';

/** Folders in which pictures come into being, or end, where no reader looks; each is named after its process. */
export class Staging {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** A path that nobody else uses, in a folder that exists. */
  async newPath(): Promise<string> {
    await mkdir(this.#path, { recursive: true });
    return join(this.#path, `${process.pid}-${randomUUID()}`);
  }

  /** Deletes a staged folder; the decoder of a cancelled call may still be writing into it. */
  async discard(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Deletes what processes that have ended left behind. The data folder belongs to one machine. */
  async clean(): Promise<void> {
    const names = await readdir(this.#path).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    });
    for (const path of names.map((name) => join(this.#path, name)))
      if (await isAbandoned(path)) await this.discard(path);
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const pid = Number(/(\d+)-[^/\\]*$/.exec(path)?.[1]);
  if (pid !== process.pid) return !isAlive(pid);
  // In a container, every start has the same process id.
  const changed = await stat(path).catch(() => undefined);
  return changed !== undefined && changed.mtimeMs < performance.timeOrigin;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
