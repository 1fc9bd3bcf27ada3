import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbortError, readPackManifest, type PackFile } from '@glimpse/core';
import { formatBytes } from '../format-bytes.ts';
import type { CheckResult } from './check-result.ts';
import { describeError } from './describe-error.ts';
import { hashFile } from './hash-file.ts';

export interface PackCheckOptions {
  /** What is being read, and how much of all, 0 to 1. */
  readonly onProgress?: ((path: string, share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const name = 'model pack';

/** Whether every file of the pack has the size and the SHA-256 of `pack.json`; one result for each that has not. */
export async function checkPack(packPath: string, options: PackCheckOptions = {}): Promise<CheckResult[]> {
  const { onProgress, signal } = options;
  const remedy = `Fetch the pack again, or correct ${join(packPath, 'pack.json')}.`;
  try {
    const manifest = await readPackManifest(packPath);
    const files = Object.values(manifest.models).flatMap((model) => Object.values(model.files));
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    let done = 0;
    const faults: CheckResult[] = [];
    for (const file of files) {
      const read = (bytes: number): void => onProgress?.(file.path, (done += bytes) / total);
      const fault = await findFault(packPath, file, read, signal);
      if (fault) faults.push({ name, status: 'fail', found: fault, remedy });
    }
    const models = Object.keys(manifest.models).join(', ');
    const found = `${manifest.name} (${models}): ${files.length} files, ${formatBytes(total)}, all as published, in ${packPath}`;
    return faults.length > 0 ? faults : [{ name, status: 'ok', found }];
  } catch (error) {
    if (isAbortError(error)) throw error;
    return [{ name, status: 'fail', found: describeError(error), remedy }];
  }
}

async function findFault(
  packPath: string,
  { path, bytes, sha256 }: PackFile,
  read: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const absolute = join(packPath, path);
  const size = await stat(absolute).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return `${path} is missing`;
  if (size !== bytes) return `${path} should have ${bytes} bytes but has ${size}`;
  const hash = await hashFile(absolute, read, signal);
  return hash === sha256 ? undefined : `${path} should have SHA-256 ${sha256} but has ${hash}`;
}
