import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { analysisExample } from './analyses/analysis-example.ts';
import { cutWords } from './questions/index.ts';
import { reasonerExample } from './reasoner-example.ts';
import type { ReasonerExample } from './reasoner-example.ts';

const EXAMPLES = 4000;
const QUESTIONS = 16;
const ANALYSES = 3000;

function textOf({ prefix, questions }: ReasonerExample): string {
  const turns = questions.map(({ question, thought, answer }) => `${question}\n${thought}\n${answer}\n`);
  return `${prefix}\n${turns.join('\n')}`;
}

await new Command('reasoner-words')
  .description("Writes text to train the mini reasoner's tokenizer on, cut into words.")
  .requiredOption('--out <file>', 'the text file to write')
  .action(({ out }: { readonly out: string }) =>
    writeFile(
      out,
      [
        ...Array.from({ length: EXAMPLES }, (_, index) =>
          reasonerExample({ seed: index + 1, questions: QUESTIONS, heldOut: false }),
        ),
        ...Array.from({ length: ANALYSES }, (_, index) => analysisExample({ seed: index + 1 })),
      ]
        .map((example) => cutWords(textOf(example)))
        .join('\n'),
    ),
  )
  .parseAsync();
