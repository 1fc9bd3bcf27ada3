import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { VISION_ENCODERS } from '@glimpse/server';
import { Command } from 'commander';
import { sendPictures } from './support/add-pictures.ts';
import { writePeerModel, writeServerPack } from './support/clip-pack.ts';
import { cpuTime } from './support/cpu-time.ts';
import { describeMachine } from './support/describe-machine.ts';
import { drawPhoto } from './support/draw-photo.ts';
import { request } from './support/graphql-client.ts';
import { hostStatus } from './support/host-status.ts';
import { installPeer, PEER } from './support/peer-library.ts';
import { startPeer, type Peer, type Precision } from './support/peer.ts';
import { median, spreadText } from './support/spread.ts';
import { startApi, type RunningApi } from './support/start-api.ts';
import { startClient } from './support/start-client.ts';
import { wholeNumber } from './support/whole-number.ts';

interface Options {
  readonly pack: string;
  readonly peer: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly clients: number;
  readonly width: number;
  readonly height: number;
  readonly threads: number;
}

/** Images a second over those of transformers.js on the f32 graph. */
const TARGETS: Readonly<Record<Precision, number>> = { f32: 1.2, q8: 2 };
const PRECISIONS: readonly Precision[] = ['f32', 'q8'];
/** Pictures in a request, and in a run of the graph, of both. */
const BATCH = 16;
/** Milliseconds for clients to start and fill the queue. */
const RUN_IN = 3_000;
const PEER_FOLDER = fileURLToPath(new URL('../artifacts/transformers-js', import.meta.url));

const EMBEDDINGS = `query ($ids: [ID!]!, $encoder: ID!) {
  nodes(ids: $ids) { ... on Image { embedding(encoder: $encoder, cache: OFF) { vector } } } }`;

interface Embedded {
  readonly nodes: readonly { readonly embedding: { readonly vector: readonly number[] } }[];
}

interface Contest {
  readonly api: RunningApi;
  readonly peer: Peer;
  /** Of the pictures. */
  readonly ids: readonly string[];
}

const encoderOf = (precision: Precision): string => `clip-${precision}`;

interface Rate {
  readonly imagesPerSecond: number;
  /** Milliseconds of computing a picture, clients excluded: what other programs on the machine change least. */
  readonly cpu: number;
}

async function measureApi({ api, ids }: Contest, precision: Precision, options: Options): Promise<Rate> {
  const host = hostStatus(api.container.resolve(VISION_ENCODERS).get(encoderOf(precision)));
  const computed = async (): Promise<number> => (await cpuTime(process.pid)) + (await cpuTime(host.pid));
  const before = await computed();
  const body = JSON.stringify({
    query: EMBEDDINGS,
    variables: { ids, encoder: encoderOf(precision) },
  });
  const client = startClient();
  client.begin({ url: api.url, body, concurrency: options.clients, pause: 0 });
  await sleep(RUN_IN + options.seconds * 1000);
  const { durations, failures, elapsed } = await client.end();
  client.close();
  if (failures > 0) throw new Error(`Expected embeddings, received ${failures} failures.`);
  const count = durations.length * ids.length;
  return { imagesPerSecond: (count / elapsed) * 1000, cpu: ((await computed()) - before) / count };
}

/** The smallest cosine between what the two say of a picture. */
async function compareVectors({ api, peer, ids }: Contest, precision: Precision): Promise<number> {
  const variables = { ids, encoder: encoderOf(precision) };
  const { nodes } = await request<Embedded>(api.url, EMBEDDINGS, variables);
  const { vectors } = await peer.measure({ precision, duration: 0 });
  const cosines = nodes.map(({ embedding }, picture) =>
    embedding.vector.reduce((sum, value, index) => sum + value * vectors[picture]![index]!, 0),
  );
  return Math.min(...cosines);
}

type Rates = Readonly<Record<Precision, { readonly api: Rate; readonly peer: Rate }>>;

async function measureRound(contest: Contest, options: Options): Promise<Rates> {
  const duration = options.seconds * 1000;
  const measure = async (precision: Precision) => ({
    peer: await contest.peer.measure({ precision, duration }),
    api: await measureApi(contest, precision, options),
  });
  return { f32: await measure('f32'), q8: await measure('q8') };
}

function report(rounds: readonly Rates[]): boolean {
  const ratios = (precision: Precision, of: Precision): number[] =>
    rounds.map((round) => round[precision].api.imagesPerSecond / round[of].peer.imagesPerSecond);
  const rates = (precision: Precision, who: 'api' | 'peer'): string =>
    spreadText(
      rounds.map((round) => round[precision][who].imagesPerSecond),
      1,
    );
  const cpu = (precision: Precision, who: 'api' | 'peer'): string =>
    spreadText(
      rounds.map((round) => round[precision][who].cpu),
      1,
    );
  console.table(
    Object.fromEntries(
      PRECISIONS.map((precision) => [
        precision,
        {
          Glimpse: rates(precision, 'api'),
          'transformers.js': rates(precision, 'peer'),
          'Glimpse, CPU ms': cpu(precision, 'api'),
          'transformers.js, CPU ms': cpu(precision, 'peer'),
          'ratio, same graph': spreadText(ratios(precision, precision), 2),
          'ratio to its f32': spreadText(ratios(precision, 'f32'), 2),
        },
      ]),
    ),
  );
  const verdicts = PRECISIONS.map((precision) => {
    const ratio = median(ratios(precision, 'f32'));
    const passed = ratio >= TARGETS[precision];
    console.log(
      `${precision}: ${ratio.toFixed(2)} times transformers.js in f32, at least ${TARGETS[precision]}: ${passed ? 'passed' : 'MISSED'}.`,
    );
    return passed;
  });
  return verdicts.every(Boolean);
}

async function run(options: Options): Promise<void> {
  const library = await installPeer(options.peer);
  console.log(`${describeMachine()}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'glimpse-images-'));
  try {
    const photos = await Promise.all(
      Array.from({ length: BATCH }, (_, seed) => drawPhoto(seed, options.width, options.height)),
    );
    const pictures = photos.map((_, index) => join(folder, `${index}.png`));
    await Promise.all(photos.map((photo, index) => writeFile(pictures[index]!, photo)));
    await mkdir(join(folder, 'pack'));
    await writeServerPack(options.pack, join(folder, 'pack'));
    await writePeerModel(options.pack, join(folder, 'models', 'clip'));

    const api = await startApi('warn', {
      pack: join(folder, 'pack'),
      encoder: encoderOf('f32'),
      threads: options.threads,
      plugins: Object.fromEntries(
        PRECISIONS.map((precision) => [
          encoderOf(precision),
          { use: '@glimpse/vision-clip', options: { precision, batchSize: BATCH } },
        ]),
      ),
    });
    const models = join(folder, 'models');
    const peer = await startPeer({ library, models, model: 'clip', pictures, threads: options.threads });
    try {
      const contest = { api, peer, ids: await sendPictures(api.url, photos) };
      for (const precision of PRECISIONS) {
        const { architecture, bytes } = api.container.resolve(VISION_ENCODERS).get(encoderOf(precision)).card;
        const cosine = await compareVectors(contest, precision);
        console.log(
          `${precision}: ${architecture} of ${(bytes / 1e6).toFixed(0)} MB; cosine of the two at least ${cosine.toFixed(4)}`,
        );
      }
      const rounds: Rates[] = [];
      // One after the other in each round, so that a machine that gets slower slows both.
      while (rounds.length < options.rounds) rounds.push(await measureRound(contest, options));
      console.log(
        `\nImages a second, PNG of ${options.width}x${options.height} to vector, ${options.threads} threads; Glimpse: ${options.clients} requests ` +
          `of ${BATCH} at a time over HTTP; ${PEER}: batches of ${BATCH}. Median of ${options.rounds} rounds (least to most)`,
      );
      if (!report(rounds)) process.exitCode = 1;
    } finally {
      await peer.close();
      await api.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await new Command('images-per-second')
  .description(
    'Measures images a second of CLIP through GraphQL beside transformers.js on the same graphs, in f32 and q8. ' +
      `Installs ${PEER} with npm on first use (500 MB, from the registry).`,
  )
  .requiredOption(
    '--pack <folder>',
    "pack with a model 'clip' in both precisions (tools/export, --precisions f32 q8)",
  )
  .option('--peer <folder>', 'where transformers.js is, or is to be', PEER_FOLDER)
  .option('--rounds <number>', 'how often', wholeNumber, 5)
  .option('--seconds <number>', 'how long to measure each', wholeNumber, 5)
  .option('--clients <number>', 'requests at the same time', wholeNumber, 4)
  .option('--width <pixels>', 'of the pictures', wholeNumber, 640)
  .option('--height <pixels>', 'of the pictures', wholeNumber, 480)
  .option('--threads <number>', 'of both', wholeNumber, availableParallelism())
  .action(run)
  .parseAsync();
