import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { addPictures } from './support/add-pictures.ts';
import { describeMachine } from './support/describe-machine.ts';
import { request } from './support/graphql-client.ts';
import { spreadOf } from './support/spread.ts';
import { startApi } from './support/start-api.ts';
import { startBareYoga } from './support/start-bare-yoga.ts';
import { startLoad } from './support/start-load.ts';
import { wholeNumber } from './support/whole-number.ts';

interface Options {
  readonly seconds: number;
  readonly rounds: number;
  readonly concurrency: number;
}

/** Cached answers a second, over those of a bare field. */
const TARGET = 0.7;
/** Milliseconds for a client to start. */
const RUN_IN = 2_000;
const MICROSECONDS = 1000;

const QUESTION = 'What is it?';
const CACHED = `query ($id: ID!, $question: String!) { node(id: $id) { ... on Image {
  answer(question: $question, options: { sampling: { greedy: true } }) { text thinking cached } } } }`;
const BARE =
  'query ($id: ID!, $question: String!) { node(id: $id) { answer(question: $question) { text thinking cached } } }';

interface Answered {
  readonly node: { readonly answer: { readonly text: string; readonly cached: boolean } };
}

interface Rate {
  /** Answers a second to a client in another process. */
  readonly rate: number;
  /** Milliseconds that this process computed for each: what other programs on the machine change least. */
  readonly cpu: number;
}

async function measure(url: string, body: string, { seconds, concurrency }: Options): Promise<Rate> {
  const before = process.cpuUsage();
  const stop = startLoad({ url, body, concurrency, pause: 0 });
  await sleep(RUN_IN + seconds * 1000);
  const { durations, failures, elapsed } = await stop();
  if (failures > 0) throw new Error(`Expected answers, received ${failures} failures.`);
  const { user, system } = process.cpuUsage(before);
  return {
    rate: (durations.length / elapsed) * 1000,
    cpu: (user + system) / MICROSECONDS / durations.length,
  };
}

async function run(options: Options): Promise<void> {
  console.log(`${describeMachine()}\n`);
  const api = await startApi('warn');
  try {
    const [id] = await addPictures(api.url, 1);
    const variables = { id, question: QUESTION };
    await request<Answered>(api.url, CACHED, variables);
    const { node } = await request<Answered>(api.url, CACHED, variables);
    if (!node.answer.cached) throw new Error('Expected the second answer to come from the cache.');
    const bare = await startBareYoga(node.answer);
    try {
      const rounds: { bare: Rate; cached: Rate }[] = [];
      // One after the other in each round, so that a machine that gets slower slows both.
      for (let round = 0; round < options.rounds; round += 1)
        rounds.push({
          bare: await measure(bare.url, JSON.stringify({ query: BARE, variables }), options),
          cached: await measure(api.url, JSON.stringify({ query: CACHED, variables }), options),
        });
      console.log(`Answers a second over HTTP, ${options.concurrency} requests at a time`);
      console.table(
        rounds.map((found) => ({
          'bare Yoga field': Math.round(found.bare.rate),
          'cached answer': Math.round(found.cached.rate),
          ratio: Number((found.cached.rate / found.bare.rate).toFixed(2)),
          'bare CPU ms': Number(found.bare.cpu.toFixed(2)),
          'cached CPU ms': Number(found.cached.cpu.toFixed(2)),
        })),
      );
      const ratio = spreadOf(rounds.map((found) => found.cached.rate / found.bare.rate)).p50;
      const passed = ratio >= TARGET;
      console.log(`Median ratio ${ratio.toFixed(2)}, at least ${TARGET}: ${passed ? 'passed' : 'MISSED'}.`);
      if (!passed) process.exitCode = 1;
    } finally {
      await bare.close();
    }
  } finally {
    await api.close();
  }
}

await new Command('cached-answers')
  .description('Measures cached answers a second beside those of a bare Yoga field.')
  .option('--seconds <number>', 'how long to measure each', wholeNumber, 5)
  .option('--rounds <number>', 'how often', wholeNumber, 5)
  .option('--concurrency <number>', 'requests at the same time', wholeNumber, 8)
  .action(run)
  .parseAsync();
