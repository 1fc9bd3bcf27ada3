import { wholeNumber } from '@glimpse/world';
import { Command } from 'commander';
import { reasonerExample } from './reasoner-example.ts';
import { writeRows } from './write-rows.ts';

interface CorpusOptions {
  readonly count: number;
  readonly seed: number;
  readonly questions: number;
  readonly heldOut: boolean;
  readonly out: string;
}

function* examples({ count, seed, questions, heldOut }: CorpusOptions): Generator {
  for (let current = seed; current < seed + count; current += 1)
    yield reasonerExample({ seed: current, questions, heldOut });
}

await new Command('reasoner-corpus')
  .description('Writes what the mini reasoner is trained on: prompts as the server sends them, with answers.')
  .option('--count <number>', 'how many pictures', wholeNumber, 20_800)
  .option('--seed <number>', "the first picture's seed; the next ones follow", wholeNumber, 1)
  .option('--questions <number>', 'questions for each picture', wholeNumber, 8)
  .option('--held-out', 'ask in the ways that training leaves out', false)
  .requiredOption('--out <file>', 'the JSONL file to write')
  .action((options: CorpusOptions) => writeRows(options.out, examples(options)))
  .parseAsync();
