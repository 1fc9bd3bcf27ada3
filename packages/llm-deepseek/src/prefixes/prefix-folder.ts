import { mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger } from '@glimpse/core';
import { listKeptFiles, removeIfEmpty, removeKeptFile } from './kept-files.ts';
import { isSealed, sealFile } from './sealed-file.ts';

/** Names the state of one prefix. */
export interface PrefixKey {
  /** Name of the folder that goes with its pictures. */
  readonly folder: string;
  /** SHA-256 of the model and of the tokens. */
  readonly digest: string;
}

export interface PrefixFolderOptions {
  /** Absolute; it is made when the first state comes. */
  readonly path: string;
  /** What was used least recently goes first. */
  readonly maxBytes: number;
  readonly log: Logger;
}

/** With the process that writes it. */
const UNFINISHED = /\.(\d+)\.unfinished$/;
/** What an eviction leaves of the budget, so that the next one is not due at once. */
const KEPT_SHARE = 0.9;

/**
 * States of prefixes on disk, a folder for each picture, safe for several processes: a file appears in one piece, and
 * is held against its hash when it is found. What cannot be written or read is logged, and computed again.
 */
export class PrefixFolder {
  readonly #path: string;
  readonly #maxBytes: number;
  readonly #log: Logger;
  /** Bytes to write before the folder is looked at again. */
  #free = 0;

  constructor({ path, maxBytes, log }: PrefixFolderOptions) {
    this.#path = path;
    this.#maxBytes = maxBytes;
    this.#log = log;
    this.#removeUnfinished();
  }

  has(key: PrefixKey): boolean {
    return statSync(this.#pathOf(key), { throwIfNoEntry: false }) !== undefined;
  }

  /** Path of a state that is as it was written. A damaged one is removed. */
  find(key: PrefixKey): string | undefined {
    if (!this.has(key)) return undefined;
    const path = this.#pathOf(key);
    try {
      if (isSealed(path)) {
        const now = new Date();
        utimesSync(path, now, now);
        return path;
      }
      this.#log.warn({ path }, 'A kept state is damaged and is computed again');
      rmSync(path, { force: true });
    } catch (error) {
      this.#log.warn({ err: error, path }, 'A kept state cannot be read and is computed again');
    }
    return undefined;
  }

  /**
   * To be called before a state is evaluated that is to be kept: if its pictures are removed meanwhile, their folder
   * goes, and nothing is kept.
   */
  expect(key: PrefixKey): void {
    try {
      mkdirSync(dirname(this.#pathOf(key)), { recursive: true });
    } catch (error) {
      this.#log.warn({ err: error }, 'No state can be kept');
    }
  }

  /** The end of what `expect` began, whether something was kept or not. */
  settle(key: PrefixKey): void {
    removeIfEmpty(dirname(this.#pathOf(key)));
  }

  /** Keeps what `write` writes to the path that it gets. */
  async keep(key: PrefixKey, write: (path: string) => Promise<unknown>): Promise<void> {
    const path = this.#pathOf(key);
    const unfinished = `${path}.${process.pid}.unfinished`;
    try {
      await write(unfinished);
      sealFile(unfinished);
      const { size } = statSync(unfinished);
      renameSync(unfinished, path);
      this.#spend(size);
    } catch (error) {
      this.#log.warn({ err: error, path }, 'A state cannot be kept');
      rmSync(unfinished, { force: true });
    }
  }

  remove(key: PrefixKey): void {
    rmSync(this.#pathOf(key), { force: true });
  }

  #pathOf({ folder, digest }: PrefixKey): string {
    return join(this.#path, folder, `${digest}.state`);
  }

  #spend(bytes: number): void {
    this.#free -= bytes;
    if (this.#free >= 0) return;
    const latestFirst = listKeptFiles(this.#path).sort((a, b) => b.usedAt - a.usedAt);
    let total = latestFirst.reduce((sum, file) => sum + file.bytes, 0);
    const allowed = total > this.#maxBytes ? this.#maxBytes * KEPT_SHARE : this.#maxBytes;
    while (total > allowed) {
      const oldest = latestFirst.pop();
      if (!oldest) break;
      removeKeptFile(oldest.path);
      total -= oldest.bytes;
    }
    this.#free = Math.min(this.#maxBytes - total, this.#maxBytes * (1 - KEPT_SHARE));
  }

  /** Of processes that were killed while they wrote. */
  #removeUnfinished(): void {
    for (const { path } of listKeptFiles(this.#path)) {
      const [, writer] = UNFINISHED.exec(path) ?? [];
      if (writer && !isRunning(Number(writer))) removeKeptFile(path);
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
