import { Command } from 'commander';
import { addPictures } from './support/add-pictures.ts';
import { request } from './support/graphql-client.ts';
import { measureOnApi, type Verdict } from './support/measure-on-api.ts';
import { measureRate, type Rate } from './support/measure-rate.ts';
import { quantile } from './support/spread.ts';
import type { RunningApi } from './support/start-api.ts';
import { startBareYoga } from './support/start-bare-yoga.ts';
import { startClient } from './support/start-client.ts';
import { wholeNumber } from './support/whole-number.ts';

interface Options {
  readonly milliseconds: number;
  readonly rounds: number;
  readonly concurrency: number;
}

/** Cached answers a second, over those of a bare field. */
const TARGET = 0.7;
/** Milliseconds for the code of each to be compiled before anything counts. */
const WARM_UP = 4_000;
const QUARTILES = [0.25, 0.5, 0.75];

const QUESTION = 'What is it?';
const CACHED = `query ($id: ID!, $question: String!) { node(id: $id) { ... on Image {
  answer(question: $question, options: { sampling: { greedy: true } }) { text thinking cached } } } }`;
const BARE =
  'query ($id: ID!, $question: String!) { node(id: $id) { answer(question: $question) { text thinking cached } } }';

interface Answered {
  readonly node: { readonly answer: { readonly text: string; readonly cached: boolean } };
}

interface Round {
  readonly bare: Rate;
  readonly cached: Rate;
}

async function measure(api: RunningApi, options: Options): Promise<Verdict[]> {
  const [id] = await addPictures(api.url, 1);
  const variables = { id, question: QUESTION };
  await request<Answered>(api.url, CACHED, variables);
  const { node } = await request<Answered>(api.url, CACHED, variables);
  if (!node.answer.cached) throw new Error('Expected the second answer to come from the cache.');
  const bare = await startBareYoga(node.answer);
  const client = startClient();
  try {
    const common = { concurrency: options.concurrency, pause: 0 };
    const loads = {
      bare: { ...common, url: bare.url, body: JSON.stringify({ query: BARE, variables }) },
      cached: { ...common, url: api.url, body: JSON.stringify({ query: CACHED, variables }) },
    };
    const measureRound = async (milliseconds: number): Promise<Round> => ({
      bare: await measureRate(client, loads.bare, milliseconds),
      cached: await measureRate(client, loads.cached, milliseconds),
    });
    await measureRound(WARM_UP);
    const rounds: Round[] = [];
    // Short and by turns, so that what slows the machine slows both.
    while (rounds.length < options.rounds) rounds.push(await measureRound(options.milliseconds));
    return report(rounds, options);
  } finally {
    client.close();
    await bare.close();
  }
}

function report(rounds: readonly Round[], { milliseconds, concurrency }: Options): Verdict[] {
  console.log(
    `Quartiles of ${rounds.length} rounds of ${milliseconds} ms each, ${concurrency} requests at a time over HTTP`,
  );
  const columns: Record<string, (round: Round) => number> = {
    'bare, answers/s': ({ bare }) => Math.round(bare.rate),
    'cached, answers/s': ({ cached }) => Math.round(cached.rate),
    ratio: ({ bare, cached }) => hundredths(cached.rate / bare.rate),
    'bare, CPU ms': ({ bare }) => hundredths(bare.cpu),
    'cached, CPU ms': ({ cached }) => hundredths(cached.cpu),
    'ratio of CPU': ({ bare, cached }) => hundredths(bare.cpu / cached.cpu),
  };
  const row = (share: number) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, read]) => [name, quantile(rounds.map(read), share)] as const),
    );
  console.table(Object.fromEntries(QUARTILES.map((share) => [`p${share * 100}`, row(share)])));
  const ratio = quantile(
    rounds.map(({ bare, cached }) => cached.rate / bare.rate),
    0.5,
  );
  return [{ target: `Median ratio ${ratio.toFixed(2)}, at least ${TARGET}`, passed: ratio >= TARGET }];
}

const hundredths = (value: number): number => Number(value.toFixed(2));

await new Command('cached-answers')
  .description('Measures cached answers a second beside those of a bare Yoga field.')
  .option('--milliseconds <number>', 'how long to measure each in a round', wholeNumber, 1000)
  .option('--rounds <number>', 'how often', wholeNumber, 15)
  .option('--concurrency <number>', 'requests at the same time', wholeNumber, 8)
  .action((options: Options) => measureOnApi('warn', (api) => measure(api, options)))
  .parseAsync();
