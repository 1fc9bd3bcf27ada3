import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { cutWords } from './questions/index.ts';
import { reasonerExample } from './reasoner-example.ts';

const EXAMPLES = 4000;
const QUESTIONS = 16;

function textOf(seed: number): string {
  const { prefix, questions } = reasonerExample({ seed, questions: QUESTIONS, heldOut: false });
  const turns = questions.map(({ question, thought, answer }) => `${question}\n${thought}\n${answer}\n`);
  return `${prefix}\n${turns.join('\n')}`;
}

await new Command('reasoner-words')
  .description("Writes text to train the mini reasoner's tokenizer on, cut into words.")
  .requiredOption('--out <file>', 'the text file to write')
  .action(({ out }: { readonly out: string }) =>
    writeFile(out, Array.from({ length: EXAMPLES }, (_, seed) => cutWords(textOf(seed + 1))).join('\n')),
  )
  .parseAsync();
