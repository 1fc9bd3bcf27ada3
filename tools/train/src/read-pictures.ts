import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasAbility } from '@glimpse/core';
import type { PluginServices } from '@glimpse/core';
import { ocrOptionsSchema, plugin } from '@glimpse/vision-ocr';
import { renderPng, sample, wholeNumber } from '@glimpse/world';
import { Command } from 'commander';
import { writeRows } from './write-rows.ts';

interface ReadOptions {
  readonly count: number;
  readonly seed: number;
  readonly out: string;
}

const silent = (): void => undefined;
const SERVICES: PluginServices = {
  name: 'ocr',
  packPath: '',
  threads: 1,
  log: { debug: silent, info: silent, warn: silent, error: silent },
};

async function* read({ count, seed }: ReadOptions): AsyncGenerator {
  const encoder = await plugin.create(ocrOptionsSchema.parse({}), SERVICES);
  if (!hasAbility(encoder, 'readText')) throw new Error('expected an encoder that reads text');
  const folder = await mkdtemp(join(tmpdir(), 'glimpse-read-'));
  try {
    for (let current = seed; current < seed + count; current += 1) {
      const path = join(folder, 'picture.png');
      const picture = sample(current);
      await writeFile(path, await renderPng(picture));
      const { width, height } = picture;
      const [text] = await encoder.readText([{ sha256: String(current), path, width, height }]);
      yield { seed: current, lines: text?.lines ?? [] };
    }
  } finally {
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
  .action((options: ReadOptions) => writeRows(options.out, read(options)))
  .parseAsync();
