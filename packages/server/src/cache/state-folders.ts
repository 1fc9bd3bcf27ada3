import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isStateFolderOf } from '@glimpse/core';
import type { LoadedConfig } from '../config/load-config.ts';

/** What models keep between runs, in a folder for each: the evaluated evidence of pictures. */
export class StateFolders {
  readonly path: string;

  /** `path` is absolute; models make it when they need it. */
  constructor(path: string) {
    this.path = path;
  }

  of(model: string): string {
    return join(this.path, encodeURIComponent(model).replaceAll('.', '%2E'));
  }

  /** Removes what was derived from a picture, for every process. */
  async removeOf(sha256: string): Promise<void> {
    for (const model of await namesIn(this.path))
      for (const folder of await namesIn(join(this.path, model)))
        if (isStateFolderOf(folder, sha256)) await remove(join(this.path, model, folder));
  }

  async removeAll(): Promise<void> {
    await remove(this.path);
  }

  /** Bytes of each file. */
  async list(): Promise<number[]> {
    const names = await readdir(this.path, { recursive: true }).catch(() => []);
    const found = await Promise.all(names.map((name) => stat(join(this.path, name)).catch(() => undefined)));
    return found.flatMap((file) => (file?.isFile() ? [file.size] : []));
  }
}

/** Of the configured data folder, which other processes may share. */
export const openStateFolders = ({ config, base }: LoadedConfig): StateFolders =>
  new StateFolders(join(resolve(base, config.dataDir), 'states'));

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 3 });
