import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './has-code.ts';
import { isAbandoned } from './is-abandoned.ts';
import { readFolder } from './read-folder.ts';

/** What one process at a time may work on, such as a conversation: a file each, with the id of that process. */
export class Claims {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The function that gives it back, or undefined where it is taken. */
  async take(id: string): Promise<(() => Promise<void>) | undefined> {
    const path = join(this.#path, id);
    await mkdir(this.#path, { recursive: true });
    if (!(await create(path))) {
      if (!(await isLeft(path))) return undefined;
      await rm(path, { force: true });
      if (!(await create(path))) return undefined;
    }
    return () => rm(path, { force: true });
  }

  /** Whether a process that is still there has it. */
  async isTaken(id: string): Promise<boolean> {
    const path = join(this.#path, id);
    try {
      return !(await isAbandoned(path, Number(await readFile(path, 'utf8'))));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    }
  }

  /** Deletes what processes that have ended left behind. */
  async clean(): Promise<void> {
    const names = await readFolder(this.#path);
    for (const path of names.map((name) => join(this.#path, name)))
      if (await isLeft(path)) await rm(path, { force: true });
  }
}

async function create(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

const isLeft = async (path: string): Promise<boolean> =>
  isAbandoned(path, Number(await readFile(path, 'utf8').catch(() => '')));
