import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of a folder of folders. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/** All files in the folders of a folder; none where there is no such folder. Others may be removing them. */
export function listKeptFiles(folder: string): KeptFile[] {
  const paths = listNames(folder).flatMap((name) =>
    listNames(join(folder, name)).map((file) => join(folder, name, file)),
  );
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? [{ path, bytes: found.size, usedAt: found.mtimeMs }] : [];
  });
}

/** Removes a file, and its folder if nothing else is in it. */
export function removeKeptFile(path: string): void {
  rmSync(path, { force: true });
  removeIfEmpty(dirname(path));
}

export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something is in it, or it is gone.
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
