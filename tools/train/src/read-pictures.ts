import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { hasAbility } from '@glimpse/core';
import type { PluginServices } from '@glimpse/core';
import { ocrOptionsSchema, plugin } from '@glimpse/vision-ocr';
import { renderPng, sample } from '@glimpse/world';
import { Command, InvalidArgumentError } from 'commander';

interface ReadOptions {
  readonly count: number;
  readonly seed: number;
  readonly out: string;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`expected a whole number from 0, got "${text}"`);
  return Number(text);
}

const silent = (): void => undefined;
const SERVICES: PluginServices = {
  name: 'ocr',
  packPath: '',
  threads: 1,
  log: { debug: silent, info: silent, warn: silent, error: silent },
};

async function read({ count, seed, out }: ReadOptions): Promise<void> {
  const encoder = await plugin.create(ocrOptionsSchema.parse({}), SERVICES);
  if (!hasAbility(encoder, 'readText')) throw new Error('expected an encoder that reads text');
  const folder = await mkdtemp(join(tmpdir(), 'glimpse-read-'));
  const file = createWriteStream(out);
  try {
    for (let current = seed; current < seed + count; current += 1) {
      const path = join(folder, 'picture.png');
      const picture = sample(current);
      await writeFile(path, await renderPng(picture));
      const { width, height } = picture;
      const [text] = await encoder.readText([{ sha256: String(current), path, width, height }]);
      if (!file.write(`${JSON.stringify({ seed: current, lines: text?.lines ?? [] })}\n`))
        await once(file, 'drain');
    }
  } finally {
    file.end();
    await finished(file);
    await encoder.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

await new Command('read-pictures')
  .description(
    'Draws pictures, reads their text with the encoder that the server has, and writes what it read: a line each.',
  )
  .option('--count <number>', 'how many pictures', wholeNumber, 1500)
  .option('--seed <number>', "the first picture's seed; the next ones follow", wholeNumber, 800_000_000)
  .requiredOption('--out <file>', 'the JSONL file to write')
  .action(read)
  .parseAsync();
