import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { captionOf } from './caption.ts';
import { renderPng } from './render.ts';
import { sample } from './sample.ts';
import { wholeNumber } from './whole-number.ts';

interface DrawOptions {
  readonly count: number;
  readonly seed: number;
  readonly out: string;
}

async function draw({ count, seed, out }: DrawOptions): Promise<void> {
  await mkdir(out, { recursive: true });
  const lines: string[] = [];
  for (let current = seed; current < seed + count; current += 1) {
    const picture = sample(current);
    const file = `${current}.png`;
    await writeFile(join(out, file), await renderPng(picture));
    lines.push(
      JSON.stringify({ file, seed: current, caption: captionOf(picture.truth), truth: picture.truth }),
    );
  }
  await writeFile(join(out, 'truth.jsonl'), `${lines.join('\n')}\n`);
}

await new Command('draw')
  .description(
    'Draws pictures of the synthetic world as PNG files, with their captions and truths in truth.jsonl.',
  )
  .option('--count <number>', 'how many pictures', wholeNumber, 32)
  .option('--seed <number>', 'the seed of the first picture; the next ones follow', wholeNumber, 1)
  .requiredOption('--out <folder>', 'where to write them')
  .action(draw)
  .parseAsync();
