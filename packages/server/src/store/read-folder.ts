import { readdir } from 'node:fs/promises';
import { hasCode } from './has-code.ts';

/** Names in a folder; none where there is no such folder. */
export async function readFolder(path: string): Promise<string[]> {
  return readdir(path).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  });
}
