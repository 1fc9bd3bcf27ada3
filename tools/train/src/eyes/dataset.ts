import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TEST_SEEDS_START } from '@glimpse/world';
import { Command, InvalidArgumentError } from 'commander';
import type { DatasetPart } from './dataset-part.ts';

const WORKER = fileURLToPath(new URL('./dataset-worker.ts', import.meta.url));

interface DatasetOptions {
  readonly train: number;
  readonly classifierTrain: number;
  readonly test: number;
  readonly seed: number;
  readonly processes: number;
  readonly out: string;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`expected a whole number from 0, got "${text}"`);
  return Number(text);
}

async function drawInProcess(part: DatasetPart): Promise<void> {
  const worker = fork(WORKER);
  worker.send(part);
  const [code] = (await once(worker, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error(
      `expected the pictures ${part.start} to ${part.end}, but their process ended with ${code}`,
    );
}

/** Writes `captioner-NAME.u8`, `classifier-NAME.u8` (RGB, at the sizes of `vision-inputs.ts`) and `NAME.jsonl`. */
async function drawSplit(
  name: string,
  count: number,
  classifierCount: number,
  seed: number,
  options: DatasetOptions,
) {
  const files = {
    captionerFile: join(options.out, `captioner-${name}.u8`),
    classifierFile: join(options.out, `classifier-${name}.u8`),
  };
  const rowFile = join(options.out, `${name}.jsonl`);
  await Promise.all([...Object.values(files), rowFile].map((file) => writeFile(file, '')));
  const parts = Array.from({ length: options.processes }, (_, index) => ({
    ...files,
    seed,
    classifierCount,
    start: Math.floor((count * index) / options.processes),
    end: Math.floor((count * (index + 1)) / options.processes),
    rowFile: `${rowFile}.${index}`,
  }));
  await Promise.all(parts.map(drawInProcess));
  for (const part of parts) {
    await appendFile(rowFile, await readFile(part.rowFile));
    await rm(part.rowFile);
  }
}

await new Command('dataset')
  .description(
    'Draws the pictures that BLIP-2 and MobileViT are trained and tested on, as they will see them.',
  )
  .option('--train <number>', 'how many pictures to train the captioner on', wholeNumber, 56_000)
  .option('--classifier-train <number>', 'how many of them to train the classifier on', wholeNumber, 36_000)
  .option('--test <number>', 'how many pictures to test both on', wholeNumber, 2000)
  .option('--seed <number>', 'the seed of the first picture to train on', wholeNumber, 1)
  .option('--processes <number>', 'how many processes draw', wholeNumber, 2)
  .option('--out <folder>', 'where to write them', 'artifacts/dataset')
  .action(async (options: DatasetOptions) => {
    await mkdir(options.out, { recursive: true });
    await drawSplit('test', options.test, options.test, TEST_SEEDS_START, options);
    await drawSplit('train', options.train, options.classifierTrain, options.seed, options);
  })
  .parseAsync();
