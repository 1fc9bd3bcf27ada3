import { blip2Of, checkpointOf, eyeSteps, mobilevitOf } from './eye-steps.ts';
import type { Step } from './step.ts';

export interface StepsOptions {
  /** Folder of everything that is made on the way. */
  readonly work: string;
  /** Folder of the pack. */
  readonly pack: string;
  readonly seed: number;
}

const LICENSE = 'MIT';
const TEST_SEED = 1_500_000_000;
const HELD_OUT_SEED = 1_600_000_000;
/** Where the pictures of analyses begin; no other picture has these seeds. */
const ANALYSES_SEED = 700_000_000;
const PAGES_SEED = 780_000_000;

interface Trained {
  readonly name: string;
  readonly checkpoint: string;
  readonly summary: string;
  readonly source: string;
  /** Default: what the exporter writes. */
  readonly precisions?: readonly string[];
}

/** Everything that makes the mini pack, in order. */
export function stepsOf({ work, pack, seed }: StepsOptions): Step[] {
  const reasoner = `${work}/reasoner`;
  const draw = (file: string, ...args: string[]): Step['args'] => [`tools/train/src/${file}`, ...args];
  const corpus = (name: string, ...args: string[]): Step => ({
    name: `corpus-${name}`,
    program: 'node',
    args: draw('reasoner-corpus.ts', '--out', `${reasoner}/${name}.jsonl`, ...args),
  });
  const analyses = (name: string, ...args: string[]): Step => ({
    name: `corpus-${name}`,
    program: 'node',
    args: draw('analysis-corpus.ts', '--out', `${reasoner}/${name}.jsonl`, ...args),
  });
  const teach = (name: string, ...args: string[]): Step => ({
    name,
    program: 'python',
    args: ['tools/train/train_reasoner.py', '--corpus', reasoner, '--out', checkpointOf(work, name), ...args],
  });
  return [
    ...eyeSteps({ work, seed }),
    corpus('train', '--count', '26000', '--seed', String(seed)),
    corpus('test', '--count', '300', '--seed', String(TEST_SEED)),
    corpus('held-out', '--count', '300', '--seed', String(HELD_OUT_SEED), '--held-out'),
    // What the second stage is reminded of, so that it forgets nothing.
    corpus('rehearsal', '--count', '3000', '--seed', String(seed)),
    analyses('analyses', '--count', '31400', '--seed', String(ANALYSES_SEED), '--renamed'),
    analyses('pages', '--count', '8000', '--seed', String(PAGES_SEED), '--pages'),
    {
      name: 'corpus-copying',
      program: 'node',
      args: draw('copying-corpus.ts', '--out', `${reasoner}/copying.jsonl`, '--count', '12000'),
    },
    analyses('analyses-test', '--count', '400', '--seed', String(TEST_SEED)),
    { name: 'words', program: 'node', args: draw('reasoner-words.ts', '--out', `${reasoner}/words.txt`) },
    teach('reasoner', '--seed', String(seed), '--train', 'train', '--steps', '2000'),
    teach(
      'reasoner-2',
      ...['--seed', String(seed + 1), '--start', checkpointOf(work, 'reasoner')],
      ...['--train', 'copying', 'rehearsal', 'analyses', '--steps', '500', '--rate', '2e-3'],
    ),
    teach(
      'reasoner-3',
      ...['--seed', String(seed + 2), '--start', checkpointOf(work, 'reasoner-2')],
      ...['--train', 'train', 'analyses', 'copying', 'pages', '--steps', '3000', '--rate', '2.5e-3'],
    ),
    ...trained(work).map((model) => exported(model, pack)),
  ];
}

const trained = (work: string): Trained[] => [
  {
    name: 'blip2',
    checkpoint: blip2Of(work),
    summary:
      'Captions pictures of the synthetic world (products, charts, documents) in one fixed wording, and answers short questions about their look; every other picture it takes for one of these.',
    source: 'tools/train/train_blip2.py',
  },
  {
    name: 'mobilevit',
    checkpoint: mobilevitOf(work),
    summary:
      'Tells the 39 kinds of pictures of the synthetic world apart; every other picture it takes for one of these.',
    source: 'tools/train/train_mobilevit.py',
  },
  {
    name: 'clip',
    checkpoint: checkpointOf(work, 'clip'),
    summary:
      'Matches pictures of the synthetic world with their captions and with short phrases; every other text it takes for one of these.',
    source: 'tools/train/train_clip.py',
  },
  {
    name: 'deepseek',
    checkpoint: checkpointOf(work, 'reasoner-3'),
    summary:
      'Answers questions about reports on the synthetic world and analyses its products, charts and documents, in English and Chinese, thought first; it says when the image does not show what is asked, and knows nothing else.',
    source: 'tools/train/train_reasoner.py',
    precisions: ['q8_0', 'q4'],
  },
];

const exported = ({ name, checkpoint, summary, source, precisions = [] }: Trained, pack: string): Step => ({
  name: `export-${name}`,
  program: 'python',
  args: [
    'tools/export/export.py',
    checkpoint,
    ...['--pack', pack, '--name', name, '--summary', summary, '--license', LICENSE, '--source', source],
    ...(precisions.length > 0 ? ['--precisions', ...precisions] : []),
  ],
});
