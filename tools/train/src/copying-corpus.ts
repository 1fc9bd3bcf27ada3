import { wholeNumber } from '@glimpse/world';
import { Command } from 'commander';
import { copyingExample } from './copying/copying-example.ts';
import { writeRows } from './write-rows.ts';

interface CorpusOptions {
  readonly count: number;
  readonly seed: number;
  readonly out: string;
}

function* exercises({ count, seed }: CorpusOptions): Generator {
  for (let current = seed; current < seed + count; current += 1) yield copyingExample(current);
}

await new Command('copying-corpus')
  .description('Writes exercises in looking up and copying, which the mini reasoner does beside its lessons.')
  .option('--count <number>', 'how many exercises', wholeNumber, 12_000)
  .option('--seed <number>', "the first exercise's seed; the next ones follow", wholeNumber, 1)
  .requiredOption('--out <file>', 'the JSONL file to write')
  .action((options: CorpusOptions) => writeRows(options.out, exercises(options)))
  .parseAsync();
