import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../store/has-code.ts';
import { isAbandoned } from '../store/is-abandoned.ts';

/** Conversations to which a question is being asked: a file each, with the process that does so. */
export class ConversationClaims {
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

  /** Deletes what processes that have ended left behind. */
  async clean(): Promise<void> {
    const names = await readdir(this.#path).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    });
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
