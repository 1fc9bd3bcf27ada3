import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TEST_SEEDS_START, wholeNumber } from '@glimpse/world';
import { Command } from 'commander';
import { runParts } from './run-parts.ts';
import type { Split } from './run-parts.ts';
import { CAPTIONER_SIZE, CLASSIFIER_SIZE } from './vision-inputs.ts';

interface DatasetOptions {
  readonly captionerTrain: number;
  readonly classifierTrain: number;
  readonly captionerSize: number;
  readonly classifierSize: number;
  readonly test: number;
  readonly seed: number;
  readonly processes: number;
  readonly out: string;
  readonly rowsOnly?: true;
}

interface NamedSplit extends Split {
  readonly name: string;
  readonly captionerCount: number;
  readonly classifierCount: number;
}

function splitsOf({ captionerTrain, classifierTrain, test, seed, out }: DatasetOptions): NamedSplit[] {
  return [
    { name: 'test', captionerCount: test, classifierCount: test, seed: TEST_SEEDS_START },
    { name: 'train', captionerCount: captionerTrain, classifierCount: classifierTrain, seed },
  ].map((split) => ({
    ...split,
    count: Math.max(split.captionerCount, split.classifierCount),
    rowFile: join(out, `${split.name}.jsonl`),
  }));
}

/** Writes `captioner-NAME.u8`, `classifier-NAME.u8` (RGB, at the sizes in `sizes.json`) and `NAME.jsonl`. */
async function drawSplit(
  split: NamedSplit,
  { out, processes, captionerSize, classifierSize }: DatasetOptions,
): Promise<void> {
  const { name, captionerCount, classifierCount } = split;
  const files = {
    captionerFile: join(out, `captioner-${name}.u8`),
    classifierFile: join(out, `classifier-${name}.u8`),
  };
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  const sizes = { captionerSize, classifierSize };
  await runParts('./dataset-worker.ts', split, processes, {
    ...files,
    captionerCount,
    classifierCount,
    ...sizes,
  });
}

const rewriteRows = (split: NamedSplit, { processes }: DatasetOptions): Promise<void> =>
  runParts('./row-worker.ts', split, processes, {});

await new Command('dataset')
  .description(
    'Draws the pictures that BLIP-2 and MobileViT are trained and tested on, as they will see them.',
  )
  .option('--captioner-train <number>', 'how many pictures to train the captioner on', wholeNumber, 200_000)
  .option(
    '--classifier-train <number>',
    'how many to train the classifier on; the first are for both',
    wholeNumber,
    100_000,
  )
  .option(
    '--captioner-size <pixels>',
    'side of the square that the captioner sees',
    wholeNumber,
    CAPTIONER_SIZE,
  )
  .option(
    '--classifier-size <pixels>',
    'side of the square that the classifier sees',
    wholeNumber,
    CLASSIFIER_SIZE,
  )
  .option('--test <number>', 'how many pictures to test both on', wholeNumber, 2500)
  .option('--seed <number>', 'the seed of the first picture to train on', wholeNumber, 1)
  .option('--processes <number>', 'how many processes draw', wholeNumber, 2)
  .option('--out <folder>', 'where to write them', 'artifacts/dataset')
  .option('--rows-only', 'rewrite what is said of pictures that are drawn already, and keep the pictures')
  .action(async (options: DatasetOptions) => {
    await mkdir(options.out, { recursive: true });
    const sizes = { captioner: options.captionerSize, classifier: options.classifierSize };
    if (!options.rowsOnly) await writeFile(join(options.out, 'sizes.json'), `${JSON.stringify(sizes)}\n`);
    const write = options.rowsOnly ? rewriteRows : drawSplit;
    for (const split of splitsOf(options)) await write(split, options);
  })
  .parseAsync();
