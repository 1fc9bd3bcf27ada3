import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { REASONERS } from '@glimpse/server';
import { Command } from 'commander';
import { addPictures } from './support/add-pictures.ts';
import { cpuTime } from './support/cpu-time.ts';
import { describeMachine } from './support/describe-machine.ts';
import { generateByApi } from './support/generate-by-api.ts';
import { rateOf, type Generation } from './support/generation.ts';
import { hostStatus } from './support/host-status.ts';
import { startLlamaServer, type LlamaServer } from './support/llama-server.ts';
import { PRECISION, writeReasonerPack } from './support/reasoner-pack.ts';
import { median, spreadText } from './support/spread.ts';
import { startApi, type RunningApi } from './support/start-api.ts';
import { wholeNumber } from './support/whole-number.ts';

interface Options {
  readonly model: string;
  readonly server: string;
  readonly rounds: number;
  readonly tokens: number;
  readonly threads: number;
}

/** Streams, and tokens a second of all of them over those of llama-server. */
const TARGETS = [
  { streams: 1, target: 1 },
  { streams: 4, target: 0.85 },
];
const STREAMS = Math.max(...TARGETS.map(({ streams }) => streams));
const CONTEXT_SIZE = 2048;
const QUESTION = 'What is it?';
const PROMPT = 'The report on a picture follows. What is it? '.repeat(8);

interface Contest {
  readonly api: RunningApi;
  readonly server: LlamaServer;
  /** Of the picture. */
  readonly id: string;
}

interface Round {
  readonly api: number;
  readonly server: number;
  /** Milliseconds that the reasoner's process computed for each token. */
  readonly cpu: number;
}

const together = (
  streams: number,
  generate: (seed: number) => Promise<Generation>,
): Promise<readonly Generation[]> =>
  Promise.all(Array.from({ length: streams }, (_, seed) => generate(seed)));

interface Heat {
  readonly streams: number;
  readonly tokens: number;
  /** Which of the two begins. */
  readonly peerFirst: boolean;
}

async function measureRound(contest: Contest, { streams, tokens, peerFirst }: Heat): Promise<Round> {
  const { server } = contest;
  const askPeer = async (): Promise<number> =>
    rateOf(await together(streams, (seed) => server.generate(PROMPT, tokens, seed)));
  const early = peerFirst ? await askPeer() : undefined;
  const own = await measureApi(contest, streams, tokens);
  return { ...own, server: early ?? (await askPeer()) };
}

async function measureApi(
  { api, id }: Contest,
  streams: number,
  tokens: number,
): Promise<Omit<Round, 'server'>> {
  const { pid } = hostStatus(api.container.resolve(REASONERS).get());
  const before = await cpuTime(pid);
  const own = await together(streams, (seed) =>
    generateByApi({ url: api.url, id, question: QUESTION, tokens, seed, cache: 'OFF' }),
  );
  const cpu = ((await cpuTime(pid)) - before) / own.reduce((sum, generation) => sum + generation.tokens, 0);
  return { api: rateOf(own), cpu };
}

async function measure(contest: Contest, { rounds, tokens }: Options): Promise<boolean> {
  const measured = new Map(TARGETS.map(({ streams }) => [streams, [] as Round[]]));
  // Of no count: models are loaded, and the prompt is known to both.
  for (const { streams } of TARGETS) await measureRound(contest, { streams, tokens: 8, peerFirst: true });
  for (let round = 0; round < rounds; round += 1)
    for (const [streams, results] of measured)
      results.push(await measureRound(contest, { streams, tokens, peerFirst: round % 2 === 0 }));
  const ratios = (results: readonly Round[]): number[] => results.map(({ api, server }) => api / server);
  console.log(
    `\nTokens a second of all streams, ${tokens} tokens each, median of ${rounds} rounds (least to most)`,
  );
  console.table(
    Object.fromEntries(
      [...measured].map(([streams, results]) => [
        `${streams} streams`,
        {
          Glimpse: spreadText(
            results.map(({ api }) => api),
            1,
          ),
          'llama-server': spreadText(
            results.map(({ server }) => server),
            1,
          ),
          ratio: spreadText(ratios(results), 2),
          'Glimpse, CPU ms a token': spreadText(
            results.map(({ cpu }) => cpu),
            1,
          ),
        },
      ]),
    ),
  );
  const verdicts = TARGETS.map(({ streams, target }) => {
    const ratio = median(ratios(measured.get(streams) ?? []));
    const passed = ratio >= target;
    console.log(
      `${streams} streams: ${ratio.toFixed(2)} times llama-server, at least ${target}: ${passed ? 'passed' : 'MISSED'}.`,
    );
    return passed;
  });
  return verdicts.every(Boolean);
}

async function run(options: Options): Promise<void> {
  console.log(`${describeMachine()}, ${options.threads} threads for each\n`);
  const { model, server: binary, threads } = options;
  const pack = await mkdtemp(join(tmpdir(), 'glimpse-tokens-'));
  try {
    await writeReasonerPack(model, pack);
    const plugin = { precision: PRECISION, contextSize: CONTEXT_SIZE, sequences: STREAMS };
    const api = await startApi('warn', {
      pack,
      encoder: 'mobilevit',
      threads,
      plugins: { deepseek: { options: plugin } },
    });
    const server = await startLlamaServer({
      binary,
      model,
      contextSize: CONTEXT_SIZE,
      streams: STREAMS,
      threads,
    });
    try {
      const [id = ''] = await addPictures(api.url, 1);
      if (!(await measure({ api, server, id }, options))) process.exitCode = 1;
    } finally {
      await server.close();
      await api.close();
    }
  } finally {
    await rm(pack, { recursive: true, force: true });
  }
}

await new Command('tokens-per-second')
  .description(
    'Measures tokens a second of one and of four streams through GraphQL beside llama-server on the same file. ' +
      'tools/export/random_llama.py writes a file of 1B parameters with random weights; llama-quantize makes it smaller.',
  )
  .requiredOption('--model <file>', "GGUF file with Llama 3's tokenizer and DeepSeek-R1's control tokens")
  .requiredOption('--server <file>', "llama-server, built from the llama.cpp of node-llama-cpp's package")
  .option('--rounds <number>', 'how often', wholeNumber, 5)
  .option('--tokens <number>', 'of each stream', wholeNumber, 192)
  .option('--threads <number>', 'of both', wholeNumber, availableParallelism())
  .action(run)
  .parseAsync();
