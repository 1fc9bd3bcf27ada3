import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../store/has-code.ts';
import { serverRecordSchema, type ServerRecord } from './server-record.ts';

const EXTENSION = '.json';

/** The servers on a data folder, one file each, which only their user can read: it may hold a token. */
export class ServerRecords {
  readonly #path: string;

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'servers');
  }

  /** A reader finds the whole record or none. */
  async add(record: ServerRecord): Promise<void> {
    await mkdir(this.#path, { recursive: true, mode: 0o700 });
    const staged = join(this.#path, randomUUID());
    await writeFile(staged, JSON.stringify(record), { mode: 0o600, flag: 'wx' });
    await rename(staged, this.#fileOf(record.id));
  }

  async remove(id: string): Promise<void> {
    await rm(this.#fileOf(id), { force: true });
  }

  async list(): Promise<ServerRecord[]> {
    const names = await readdir(this.#path).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    });
    const records = names
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => this.#read(join(this.#path, name)));
    return (await Promise.all(records)).filter((record) => record !== undefined);
  }

  #fileOf(id: string): string {
    return join(this.#path, `${id}${EXTENSION}`);
  }

  /** Undefined where the server has just removed it, or where another version of Glimpse wrote it. */
  async #read(path: string): Promise<ServerRecord | undefined> {
    try {
      return serverRecordSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch {
      return undefined;
    }
  }
}
