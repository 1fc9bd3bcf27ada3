import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '@glimpse/server';
import { Command } from 'commander';
import { addPictures } from './support/add-pictures.ts';
import { describeMachine } from './support/describe-machine.ts';
import { generateByApi, type Usage } from './support/generate-by-api.ts';
import { PRECISION, writeReasonerPack } from './support/reasoner-pack.ts';
import { median, spreadText } from './support/spread.ts';
import { startApiIn, type RunningApi } from './support/start-api.ts';
import { wholeNumber } from './support/whole-number.ts';

interface Options {
  readonly model: string;
  readonly rounds: number;
  readonly words: number;
}

/** First token of another question over that of the first. */
const TARGET = 0.1;
const WORDY_EYES = fileURLToPath(new URL('support/wordy-eyes.mjs', import.meta.url));
const FIRST_QUESTION = 'What is it?';
const SECOND_QUESTION = 'Is it red?';

interface Told {
  /** Milliseconds from the question to the first text of the thought. */
  readonly first: number;
  readonly usage: Usage;
}

async function ask({ url }: RunningApi, id: string, question: string): Promise<Told> {
  const sent = performance.now();
  const { begin, usage } = await generateByApi({ url, id, question, tokens: 8, cache: 'USE' });
  return { first: begin - sent, usage };
}

async function measure(start: () => Promise<RunningApi>, rounds: number): Promise<Record<string, Told[]>> {
  const told = { first: [] as Told[], second: [] as Told[], 'second, after a restart': [] as Told[] };
  let api = await start();
  try {
    // One picture loads the models; it is never asked about again.
    const [warmUp = '', ...ids] = await addPictures(api.url, rounds + 1);
    await ask(api, warmUp, FIRST_QUESTION);
    for (const id of ids) {
      told.first.push(await ask(api, id, FIRST_QUESTION));
      told.second.push(await ask(api, id, SECOND_QUESTION));
    }
    for (const id of ids) {
      await api.close();
      api = await start();
      await ask(api, warmUp, FIRST_QUESTION);
      told['second, after a restart'].push(await ask(api, id, SECOND_QUESTION));
    }
  } finally {
    await api.close();
  }
  return told;
}

function report({ first = [], ...others }: Record<string, Told[]>): boolean {
  const timeOf = (answers: readonly Told[]): number[] => answers.map((answer) => answer.first);
  const row = (answers: readonly Told[]): object => ({
    'first token, ms': spreadText(timeOf(answers), 0),
    'prompt tokens': median(answers.map(({ usage }) => usage.promptTokens)),
    reused: median(answers.map(({ usage }) => usage.reusedPromptTokens)),
    ratio: (median(timeOf(answers)) / median(timeOf(first))).toFixed(3),
  });
  const rows = Object.entries({ first, ...others }).map(([name, answers]) => [name, row(answers)] as const);
  console.table(Object.fromEntries(rows));
  const verdicts = Object.entries(others).map(([name, answers]) => {
    const ratio = median(timeOf(answers)) / median(timeOf(first));
    const passed = ratio <= TARGET;
    console.log(
      `${name}: ${ratio.toFixed(3)} of the first, at most ${TARGET}: ${passed ? 'passed' : 'MISSED'}.`,
    );
    return passed;
  });
  return verdicts.every(Boolean);
}

async function run({ model, rounds, words }: Options): Promise<void> {
  console.log(`${describeMachine()}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'glimpse-second-'));
  try {
    const pack = join(folder, 'pack');
    await mkdir(pack);
    await writeReasonerPack(model, pack);
    const config: Partial<Config> = {
      pack,
      encoder: 'eyes',
      plugins: {
        eyes: { use: WORDY_EYES, options: { words } },
        deepseek: { options: { precision: PRECISION, contextSize: 2048 } },
      },
    };
    console.log(`Evidence of ${words} words; median of ${rounds} pictures (least to most)`);
    if (!report(await measure(() => startApiIn(folder, 'warn', config), rounds))) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await new Command('second-question')
  .description(
    'Measures the first token of a second question about a picture beside that of the first, through GraphQL, also ' +
      'after a restart of the server. tools/export/random_llama.py writes a model of 1B parameters.',
  )
  .requiredOption('--model <file>', "GGUF file with Llama 3's tokenizer and DeepSeek-R1's control tokens")
  .option('--rounds <number>', 'pictures', wholeNumber, 5)
  .option('--words <number>', "of the evidence; in Llama 3's vocabulary each is a token", wholeNumber, 256)
  .action(run)
  .parseAsync();
