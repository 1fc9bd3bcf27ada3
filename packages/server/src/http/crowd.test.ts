import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import { mersenne, unsafeUniformIntDistribution } from 'pure-rand';
import { httpConfigSchema } from '../config/http-config.ts';
import { modelsConfigSchema } from '../config/models-config.ts';
import { createTestGlimpse } from '../container/test-glimpse.fixture.ts';
import { HOSTS, METRICS, OPERATIONS } from '../container/tokens.ts';
import { streamEvents, type AnswerEventData } from './read-events.fixture.ts';
import { socketClient, storeRedPixel } from './served-glimpse.fixture.ts';
import { startServer } from './start-server.ts';

const SUBSCRIPTIONS = 100;
/** Kills come when so many subscriptions have ended. */
const KILLS = [15, 40, 65];
/** Events after which a subscriber leaves; an answer has about 60, its deltas being gathered. */
const LONGEST_PATIENCE = 110;

const QUERY = `subscription Crowd($id: ID!) { answer(input: {image: {id: $id}, question: "${'word '.repeat(40)}?"}) {
  __typename ... on AnswerFailed { code } } }`;

const fixture = (name: string): string =>
  createRequire(import.meta.url).resolve(`../../../host/src/fixtures/${name}.fixture.ts`);

it('ends each of a hundred subscriptions once, however it ends, and keeps nothing of them', async () => {
  const sockets = openSockets();
  const listeners = process.eventNames().map((name) => [name, process.listenerCount(name)]);
  const glimpse = await createTestGlimpse(
    undefined,
    {},
    {
      port: 0,
      encoder: 'eyes',
      reasoner: 'echo',
      queueLimit: SUBSCRIPTIONS,
      http: httpConfigSchema.parse({}),
      models: modelsConfigSchema.parse({ retries: 0 }),
      plugins: {
        eyes: { use: fixture('mean-color-encoder'), options: {} },
        echo: { use: fixture('echo-reasoner'), options: {} },
      },
    },
  );
  const server = await startServer(glimpse.container);
  const variables = { id: await storeRedPixel(glimpse.container) };
  const hosts = glimpse.container.resolve(HOSTS);
  const echo = hosts.find(({ name }) => name === 'echo');

  const overHttp = async function* (): AsyncGenerator<AnswerEventData> {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const body = JSON.stringify({ query: QUERY, variables });
    yield* streamEvents(await fetch(server.url, { method: 'POST', headers, body }));
  };
  const overSocket = async function* (): AsyncGenerator<AnswerEventData> {
    const client = socketClient(server.url);
    try {
      for await (const { data } of client.iterate<{ answer: AnswerEventData }>({ query: QUERY, variables }))
        if (data) yield data.answer;
    } finally {
      await client.dispose();
    }
  };

  const kill = async (): Promise<void> => {
    while (echo?.status.state !== 'running') await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(echo.status.pid ?? 0, 'SIGKILL');
  };

  const random = mersenne(20);
  let ended = 0;
  const ends = await Promise.all(
    Array.from({ length: SUBSCRIPTIONS }, async (_, i) => {
      const patience = unsafeUniformIntDistribution(1, LONGEST_PATIENCE, random);
      const last: string[] = [];
      let seen = 0;
      for await (const { __typename, code } of i % 2 ? overSocket() : overHttp()) {
        if (/Done|Failed/.test(__typename)) last.push(typeof code === 'string' ? code : 'done');
        seen += 1;
        if (seen === patience) break;
      }
      ended += 1;
      if (KILLS.includes(ended)) await kill();
      return { last, left: seen === patience };
    }),
  );

  const stayed = ends.filter(({ left }) => !left);
  expect(stayed.filter(({ last }) => last.length !== 1)).toEqual([]);
  const reasons = new Set(stayed.flatMap(({ last }) => last));
  expect([...reasons].sort()).toEqual(['HOST_CRASHED', 'done']);
  expect(stayed.length).toBeGreaterThan(SUBSCRIPTIONS / 4);
  expect(SUBSCRIPTIONS - stayed.length).toBeGreaterThan(SUBSCRIPTIONS / 4);
  expect(echo?.status.restarts).toBe(KILLS.length);

  const operations = glimpse.container.resolve(OPERATIONS);
  const isBusy = (): boolean =>
    operations.active > 0 || hosts.some(({ status }) => status.inFlight + status.queued > 0);
  const readMetrics = (): Promise<string> => glimpse.container.resolve(METRICS).read();
  // What a reader leaves behind ends a moment after its operation.
  while (isBusy() || sumOf(await readMetrics(), 'glimpse_answers_total') < SUBSCRIPTIONS)
    await new Promise((resolve) => setTimeout(resolve, 5));
  const metrics = await readMetrics();
  expect(sumOf(metrics, 'glimpse_requests_total')).toBe(SUBSCRIPTIONS);
  expect(sumOf(metrics, 'glimpse_answers_total')).toBe(SUBSCRIPTIONS);

  await server.close();
  await glimpse.dispose();
  while (openSockets() > sockets) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const [name, count] of listeners)
    expect([name, process.listenerCount(String(name))]).toEqual([name, count]);
});

const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length;

const sumOf = (metrics: string, name: string): number =>
  [...metrics.matchAll(new RegExp(`^${name}{.*} (\\d+)$`, 'gm'))].reduce((sum, [, n]) => sum + Number(n), 0);
