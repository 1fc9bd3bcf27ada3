import { VISION_ENCODERS } from '@glimpse/server';
import { Command } from 'commander';
import { addPictures } from './support/add-pictures.ts';
import { hostStatus } from './support/host-status.ts';
import { measureApi, type Measurement } from './support/measure-api.ts';
import { measureOnApi, type Verdict } from './support/measure-on-api.ts';
import type { RunningApi } from './support/start-api.ts';
import { wholeNumber } from './support/whole-number.ts';

interface Options {
  readonly seconds: number;
  readonly clients: number;
  readonly pictures: number;
}

/** Milliseconds. */
const TARGET = 20;
const PROBE_PAUSE = 20;

const CAPTIONS =
  'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Image { caption(cache: OFF) { text } } } }';
const PROBE = JSON.stringify({ query: '{ __typename }' });

const oneDecimal = (value: number): number => Number(value.toFixed(1));

const row = ({ delay, response, requests, busy }: Measurement) => ({
  'delay p50': oneDecimal(delay.p50),
  'delay p99': oneDecimal(delay.p99),
  'delay max': oneDecimal(delay.max),
  'response p50': oneDecimal(response.p50),
  'response p99': oneDecimal(response.p99),
  probes: requests,
  'encoder busy': `${(busy * 100).toFixed(0)}%`,
});

async function measure(api: RunningApi, { seconds, clients, pictures }: Options): Promise<Verdict[]> {
  const encoder = api.container.resolve(VISION_ENCODERS).get();
  const ids = await addPictures(api.url, pictures);
  const common = {
    probe: { url: api.url, body: PROBE, concurrency: 1, pause: PROBE_PAUSE },
    encoderStatus: () => hostStatus(encoder),
    duration: seconds * 1000,
  };
  const captions = JSON.stringify({ query: CAPTIONS, variables: { ids } });
  const load = { url: api.url, body: captions, concurrency: clients, pause: 0 };
  // The first captions load the model, which is not what is measured.
  const idle = await measureApi(common);
  await measureApi({ ...common, load, duration: 1000 });
  const saturated = await measureApi({ ...common, load });

  console.log(`Event loop of the API process, and responses to { __typename }, in milliseconds`);
  console.table({ idle: row(idle), saturated: row(saturated) });
  console.log(
    `Load: ${clients} clients, ${pictures} captions of ${encoder.name} a request, ${(saturated.loadRate * pictures).toFixed(0)} captions/s, ` +
      `${saturated.failures} failed.`,
  );
  const passed = saturated.delay.p99 < TARGET && saturated.failures === 0;
  return [{ target: `Delay at p99 under load below ${TARGET} ms`, passed }];
}

await new Command('event-loop')
  .description('Measures the event-loop delay of the API process, idle and while an encoder is saturated.')
  .option('--seconds <number>', 'how long to measure each', wholeNumber, 20)
  .option('--clients <number>', 'requests for captions at the same time', wholeNumber, 3)
  .option('--pictures <number>', 'captions in each of them', wholeNumber, 16)
  .action((options: Options) => measureOnApi('warn', (api) => measure(api, options)))
  .parseAsync();
