import { Gauge, type Registry } from 'prom-client';
import type { Operations } from '../http/operations.ts';

/** The operations in work, as they are when somebody asks. */
export function addOperationGauge(registry: Registry, operations: Pick<Operations, 'active'>): void {
  new Gauge({
    name: 'glimpse_active_requests',
    help: 'Operations in work',
    registers: [registry],
    collect() {
      this.set(operations.active);
    },
  });
}
