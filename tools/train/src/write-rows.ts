import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

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
