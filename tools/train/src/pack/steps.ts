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
  return [
    ...eyeSteps({ work, seed }),
    corpus('train', '--count', '32300', '--seed', String(seed)),
    corpus('test', '--count', '300', '--seed', String(TEST_SEED)),
    corpus('held-out', '--count', '300', '--seed', String(HELD_OUT_SEED), '--held-out'),
    { name: 'words', program: 'node', args: draw('reasoner-words.ts', '--out', `${reasoner}/words.txt`) },
    {
      name: 'reasoner',
      program: 'python',
      args: [
        'tools/train/train_reasoner.py',
        ...['--corpus', reasoner, '--out', `${reasoner}/checkpoint`, '--seed', String(seed)],
      ],
    },
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
    checkpoint: `${work}/reasoner/checkpoint`,
    summary:
      'Answers questions about reports on the synthetic world in English and Chinese, thought first, and says when the image does not show what is asked; it knows nothing else.',
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
