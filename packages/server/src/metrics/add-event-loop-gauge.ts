import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';

const QUANTILES = [0.5, 0.9, 0.99];
const NANOSECONDS = 1e9;
/** Milliseconds between two looks at the event loop; they are part of every delay. */
const RESOLUTION = 20;

/** How late the event loop was since the last time somebody asked. */
export function addEventLoopGauge(registry: Registry): void {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  new Gauge({
    name: 'glimpse_event_loop_delay_seconds',
    help: `Delay of the event loop, ${RESOLUTION} ms of which are the interval of measuring`,
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const quantile of QUANTILES)
        this.set({ quantile }, delays.percentile(quantile * 100) / NANOSECONDS);
      delays.reset();
    },
  });
}
