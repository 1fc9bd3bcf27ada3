import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HostStatus } from '@glimpse/host';
import type { Load } from './load.ts';
import { spreadOf, type Spread } from './spread.ts';
import { startClient, type Client } from './start-client.ts';

export interface Measurement {
  /** Milliseconds between ticks of a timer of 1 ms: a loop that nothing holds up ticks every 1 to 2 ms. */
  readonly delay: Spread;
  /** Milliseconds of the probe's requests. */
  readonly response: Spread;
  readonly requests: number;
  /** Of the load, a second. */
  readonly loadRate: number;
  readonly failures: number;
  /** Share of moments at which the encoder was working. */
  readonly busy: number;
}

export interface MeasureOptions {
  readonly probe: Load;
  /** Default: none. */
  readonly load?: Load | undefined;
  readonly encoderStatus: () => HostStatus;
  /** Milliseconds. */
  readonly duration: number;
}

const RESOLUTION = 1;
/** Milliseconds for clients to start and fill the queue before anything counts. */
const RUN_IN = 3_000;
/** Milliseconds between looks at the encoder. */
const LOOK = 50;
const NANOSECONDS = 1e6;

function startBusyClient(load: Load): Client {
  const client = startClient();
  client.begin(load);
  return client;
}

/** Watches this process's event loop while clients in other processes ask it. */
export async function measureApi(options: MeasureOptions): Promise<Measurement> {
  const { probe, load, encoderStatus, duration } = options;
  const loader = load && startBusyClient(load);
  const prober = startBusyClient(probe);
  await sleep(RUN_IN);

  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  const working: boolean[] = [];
  const look = setInterval(() => working.push(encoderStatus().inFlight > 0), LOOK);
  histogram.enable();
  await sleep(duration);
  histogram.disable();
  clearInterval(look);

  const probed = await prober.end();
  const loaded = await loader?.end();
  prober.close();
  loader?.close();
  return {
    delay: {
      p50: histogram.percentile(50) / NANOSECONDS,
      p99: histogram.percentile(99) / NANOSECONDS,
      max: histogram.max / NANOSECONDS,
    },
    response: spreadOf(probed.durations),
    requests: probed.durations.length,
    loadRate: loaded ? (loaded.durations.length / loaded.elapsed) * 1000 : 0,
    failures: probed.failures + (loaded?.failures ?? 0),
    busy: working.filter(Boolean).length / working.length,
  };
}
