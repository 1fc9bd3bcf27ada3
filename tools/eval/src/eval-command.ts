import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EVALUATION_SEEDS_START } from '@glimpse/world';
import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { evaluate } from './evaluate.ts';
import { formatReport, formatWrong } from './format-report.ts';
import { makeReport } from './make-report.ts';
import { withGlimpse } from './with-glimpse.ts';

export interface EvalTerminal {
  /** Where relative paths start. */
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** Takes the table. */
  readonly out: (text: string) => void;
  /** Takes the progress, where it is a terminal. */
  readonly progress: NodeJS.WriteStream;
}

interface EvalOptions {
  readonly count: number;
  readonly analyses: number;
  readonly otherCharts: number;
  readonly seed: number;
  readonly pack: string;
  readonly encoder?: string;
  readonly sampled: boolean;
  readonly showErrors: number;
  readonly json?: string;
}

const LAST_SEED = 2 ** 31 - 1;

/** `onVerdict` learns whether every threshold was met. */
export const createEvalCommand = (terminal: EvalTerminal, onVerdict: (passed: boolean) => void): Command =>
  new Command('eval')
    .description(
      'Measures a model pack through the whole server on pictures that no model was trained on.\n' +
        'Exit code 0: every threshold met; 1: one missed; 130: interrupted.',
    )
    .option('--count <number>', 'how many pictures', wholeNumber(1), 500)
    .option(
      '--analyses <number>',
      'how many of them to analyse as product, chart or document',
      wholeNumber(0),
      300,
    )
    .option(
      '--other-charts <number>',
      'how many charts of Vega, a library that no training picture came from',
      wholeNumber(0),
      200,
    )
    .option(
      '--seed <number>',
      'seed of the first picture; the next ones follow',
      wholeNumber(EVALUATION_SEEDS_START),
      EVALUATION_SEEDS_START,
    )
    .option('--pack <name>', "'mini', or the path of a pack", 'mini')
    .option('--encoder <name>', "the encoder that answers rest on (default: the server's)")
    .option('--sampled', 'answer with the default sampling, seeded, instead of greedily', false)
    .option('--show-errors <number>', 'print so many wrong results', wholeNumber(0), 0)
    .option('--json <file>', 'write the report, with every wrong result, as JSON')
    .action(async (options: EvalOptions, command: Command) => {
      if (options.seed + options.count - 1 > LAST_SEED)
        command.error(`Expected the last picture's seed to be at most ${LAST_SEED}.`);
      onVerdict(await run(options, terminal));
    });

async function run(options: EvalOptions, { cwd, signal, out, progress }: EvalTerminal): Promise<boolean> {
  const { count, analyses, otherCharts, seed, pack, encoder, sampled, showErrors, json } = options;
  const packPath = pack === 'mini' ? pack : resolve(cwd, pack);
  const bar = new SingleBar({
    stream: progress,
    format: '{bar} {value}/{total} pictures, {eta_formatted} left',
  });
  bar.start(count + otherCharts, 0);
  try {
    const results = await withGlimpse({ pack: packPath, encoder }, (container) =>
      evaluate(container, {
        count,
        analyses,
        otherCharts,
        seed,
        sampled,
        signal,
        onProgress: (done) => bar.update(done),
      }),
    );
    bar.stop();
    const report = makeReport(results, { pack, seed, count, otherCharts, sampled });
    out(`${formatReport(report)}\n`);
    if (showErrors > 0 && report.wrong.length > 0) out(`\n${formatWrong(report.wrong, showErrors)}\n`);
    if (json) await writeFile(resolve(cwd, json), `${JSON.stringify(report, undefined, 2)}\n`);
    return report.passed;
  } finally {
    bar.stop();
  }
}

const wholeNumber =
  (minimum: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= minimum && value <= LAST_SEED) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${minimum} to ${LAST_SEED}.`);
  };
