import { performance, type EventLoopUtilization } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';

/**
 * How busy the event loop was since the last time somebody asked. Its delay would need a timer, and each of its ticks
 * would take a core from the model that computes with all of them.
 */
export function addEventLoopGauge(registry: Registry): void {
  let last: EventLoopUtilization = performance.eventLoopUtilization();
  new Gauge({
    name: 'glimpse_event_loop_utilization',
    help: 'Share of the time in which the event loop was at work, since the last look',
    registers: [registry],
    collect() {
      const now = performance.eventLoopUtilization();
      this.set(performance.eventLoopUtilization(now, last).utilization);
      last = now;
    },
  });
}
