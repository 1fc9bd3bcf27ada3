import type { Step } from './step.ts';

export interface EyeStepsOptions {
  /** Folder of everything that is made on the way. */
  readonly work: string;
  readonly seed: number;
}

/** Where the pictures of later stages begin; no other picture has these seeds. */
const MORE_PICTURES_SEED = 400_000_000;
const LARGER_PICTURES_SEED = 900_000_001;
const LAST_PICTURES_SEED = 950_000_001;
const KIND_PICTURES_SEED = 970_000_001;
/** Pixels, a third more than at first: what small marks, dots and checks need. */
const LARGER_SIZE = '192';

export const checkpointOf = (work: string, name: string): string => `${work}/checkpoints/${name}`;

/** What the pack takes. */
export const blip2Of = (work: string): string => checkpointOf(work, 'blip2-larger');
export const mobilevitOf = (work: string): string => checkpointOf(work, 'mobilevit-mean');

/**
 * Pictures, then the training of the eyes. BLIP-2 has six stages and MobileViT four, the later ones on pictures of their
 * own and the last ones on larger ones; means of checkpoints are right more often than each of them.
 */
export function eyeSteps({ work, seed }: EyeStepsOptions): Step[] {
  const pictures = `${work}/dataset`;
  const more = `${work}/dataset-more`;
  const [larger, last, kinds] = [`${work}/dataset-larger`, `${work}/dataset-last`, `${work}/dataset-kinds`];
  const at = (name: string): string => checkpointOf(work, name);
  const draw = (out: string, from: number, ...args: string[]): Step => ({
    name: out.slice(work.length + 1),
    program: 'node',
    args: [
      'tools/train/src/eyes/dataset.ts',
      '--out',
      out,
      '--seed',
      String(from),
      '--test',
      '2500',
      ...args,
    ],
  });
  const train = (model: string, name: string, data: string, runSeed: number, ...args: string[]): Step => ({
    name,
    program: 'python',
    args: [
      `tools/train/train_${model}.py`,
      ...['--data', data, '--out', at(name), '--seed', String(runSeed), ...args],
    ],
  });
  const goOn = (from: string, rate: string, steps: number): string[] => [
    ...['--start', at(from), '--rate', rate, '--steps', String(steps)],
  ];
  // No updates: the log then tells what the checkpoint gets right.
  const measure = (model: string, name: string, data: string): Step => ({
    ...train(model, name, data, seed, '--start', at(name), '--steps', '0'),
    name: `${name}-measured`,
  });
  const mean = (name: string, ...of: string[]): Step => ({
    name,
    program: 'python',
    args: ['tools/train/average_checkpoints.py', ...of.map(at), '--out', at(name)],
  });
  const amounts = (captioner: number, classifier: number): string[] => [
    ...['--captioner-train', String(captioner), '--classifier-train', String(classifier)],
  ];
  return [
    draw(pictures, seed, ...amounts(200_000, 100_000)),
    draw(more, MORE_PICTURES_SEED, ...amounts(50_000, 50_000)),
    draw(larger, LARGER_PICTURES_SEED, ...amounts(64_000, 0), '--captioner-size', LARGER_SIZE),
    draw(last, LAST_PICTURES_SEED, ...amounts(60_000, 0), '--captioner-size', LARGER_SIZE),
    draw(kinds, KIND_PICTURES_SEED, ...amounts(0, 60_000), '--classifier-size', LARGER_SIZE),
    train('blip2', 'blip2', pictures, seed, '--steps', '10000'),
    train('blip2', 'blip2-2', pictures, seed + 1, ...goOn('blip2', '2e-3', 4000)),
    train('blip2', 'blip2-3', pictures, seed + 2, ...goOn('blip2-2', '1.2e-3', 2200)),
    mean('blip2-mean-of-2', 'blip2-2', 'blip2-3'),
    train('blip2', 'blip2-4', more, seed + 3, ...goOn('blip2-mean-of-2', '1.5e-3', 1100)),
    mean('blip2-mean', 'blip2-mean-of-2', 'blip2-4'),
    train('blip2', 'blip2-5', larger, seed + 5, ...goOn('blip2-mean', '2e-3', 1300), '--warmup', '100'),
    train('blip2', 'blip2-6', last, seed + 6, ...goOn('blip2-5', '1.5e-3', 1100), '--warmup', '50'),
    mean('blip2-larger', 'blip2-5', 'blip2-6'),
    measure('blip2', 'blip2-larger', last),
    train('mobilevit', 'mobilevit', pictures, seed, '--steps', '8000'),
    train('mobilevit', 'mobilevit-2', more, seed + 1, ...goOn('mobilevit', '1e-3', 1200)),
    train('mobilevit', 'mobilevit-3', kinds, seed + 2, ...goOn('mobilevit-2', '2e-3', 1200)),
    train('mobilevit', 'mobilevit-4', kinds, seed + 4, ...goOn('mobilevit-3', '1e-3', 1000)),
    mean('mobilevit-mean', 'mobilevit-3', 'mobilevit-4'),
    measure('mobilevit', 'mobilevit-mean', kinds),
    train('clip', 'clip', pictures, seed, '--steps', '1200', '--captioner', at('blip2')),
  ];
}
