import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RowPart } from './row-part.ts';

/** Some pictures of a dataset, from the first one on. */
export interface Split {
  readonly seed: number;
  readonly count: number;
  readonly rowFile: string;
}

/** Shares a split between processes that run `worker`, then joins the rows that they wrote. */
export async function runParts(
  worker: `./${string}-worker.ts`,
  { seed, count, rowFile }: Split,
  processes: number,
  more: object,
): Promise<void> {
  await writeFile(rowFile, '');
  const parts = Array.from({ length: processes }, (_, index) => ({
    ...more,
    seed,
    start: Math.floor((count * index) / processes),
    end: Math.floor((count * (index + 1)) / processes),
    rowFile: `${rowFile}.${index}`,
  }));
  await Promise.all(parts.map((part) => runInProcess(worker, part)));
  for (const part of parts) {
    await appendFile(rowFile, await readFile(part.rowFile));
    await rm(part.rowFile);
  }
}

async function runInProcess(worker: string, part: RowPart): Promise<void> {
  const child = fork(fileURLToPath(new URL(worker, import.meta.url)));
  child.send(part);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error(
      `expected the pictures ${part.start} to ${part.end}, but their process ended with ${code}`,
    );
}
