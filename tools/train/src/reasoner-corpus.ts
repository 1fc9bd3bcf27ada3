import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { reasonerExample } from './reasoner-example.ts';

interface CorpusOptions {
  readonly count: number;
  readonly seed: number;
  readonly questions: number;
  readonly heldOut: boolean;
  readonly out: string;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`expected a whole number from 0, got "${text}"`);
  return Number(text);
}

async function write({ count, seed, questions, heldOut, out }: CorpusOptions): Promise<void> {
  const file = createWriteStream(out);
  for (let current = seed; current < seed + count; current += 1) {
    const example = reasonerExample({ seed: current, questions, heldOut });
    if (!file.write(`${JSON.stringify(example)}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

await new Command('reasoner-corpus')
  .description('Writes what the mini reasoner is trained on: prompts as the server sends them, with answers.')
  .option('--count <number>', 'how many pictures', wholeNumber, 20_800)
  .option('--seed <number>', "the first picture's seed; the next ones follow", wholeNumber, 1)
  .option('--questions <number>', 'questions for each picture', wholeNumber, 8)
  .option('--held-out', 'ask in the ways that training leaves out', false)
  .requiredOption('--out <file>', 'the JSONL file to write')
  .action(write)
  .parseAsync();
