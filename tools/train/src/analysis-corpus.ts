import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { TextLine } from '@glimpse/core';
import { wholeNumber } from '@glimpse/world';
import { Command } from 'commander';
import { analysisExample } from './analyses/analysis-example.ts';
import type { AnalysisExampleOptions } from './analyses/analysis-example.ts';
import { writeRows } from './write-rows.ts';

interface CorpusOptions {
  readonly count: number;
  readonly seed: number;
  readonly turns: number;
  readonly read?: string;
  readonly renamed: boolean;
  readonly pages: boolean;
  readonly out: string;
}

/** What `read-pictures.ts` wrote of a picture. */
interface ReadPicture {
  readonly seed: number;
  readonly lines: readonly TextLine[];
}

async function* pictures({
  count,
  seed,
  turns,
  read,
}: CorpusOptions): AsyncGenerator<AnalysisExampleOptions> {
  if (read === undefined) {
    for (let current = seed; current < seed + count; current += 1) yield { seed: current };
    return;
  }
  for await (const row of createInterface({ input: createReadStream(read) })) {
    const picture = JSON.parse(row) as ReadPicture;
    for (let turn = 0; turn < turns; turn += 1) yield { ...picture, turn };
  }
}

async function* examples(options: CorpusOptions): AsyncGenerator {
  for await (const picture of pictures(options))
    yield analysisExample({ ...picture, renamed: options.renamed, page: options.pages });
}

await new Command('analysis-corpus')
  .description(
    'Writes the analyses that the mini reasoner is trained on: prompts as the server sends them, with answers.',
  )
  .option('--count <number>', 'how many pictures', wholeNumber, 20_000)
  .option('--seed <number>', "the first picture's seed; the next ones follow", wholeNumber, 1)
  .option('--read <file>', 'pictures that were really read (read-pictures.ts), instead of made-up readings')
  .option(
    '--turns <number>',
    'of a picture that was really read: analyses in other languages and tones',
    wholeNumber,
    2,
  )
  .option('--renamed', 'replace names by invented ones in most of the pictures', false)
  .option('--pages', 'pages of text as other programs write them, instead of pictures of the world', false)
  .requiredOption('--out <file>', 'the JSONL file to write')
  .action((options: CorpusOptions) => writeRows(options.out, examples(options)))
  .parseAsync();
