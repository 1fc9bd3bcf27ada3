import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { InvalidArgumentError } from 'commander';

/** Writes values as JSON, a line each. */
export async function writeRows(
  path: string,
  rows: Iterable<unknown> | AsyncIterable<unknown>,
): Promise<void> {
  const file = createWriteStream(path);
  try {
    for await (const row of rows) if (!file.write(`${JSON.stringify(row)}\n`)) await once(file, 'drain');
  } finally {
    file.end();
    await finished(file);
  }
}

/** An option of a command that is a number from 0. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`expected a whole number from 0, got "${text}"`);
  return Number(text);
}
