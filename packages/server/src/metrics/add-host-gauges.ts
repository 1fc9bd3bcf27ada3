import type { HostState, HostStatus } from '@glimpse/host';
import { Gauge, type Registry } from 'prom-client';
import type { NamedHost } from '../container/named-host.ts';

const STATES: readonly HostState[] = ['idle', 'starting', 'running', 'backing-off', 'disposed'];

const NUMBERS: readonly (readonly [name: string, help: string, of: (status: HostStatus) => number])[] = [
  ['queued_calls', 'Calls that wait for a model', ({ queued }) => queued],
  ['active_calls', 'Calls that a model works on', ({ inFlight }) => inFlight],
  ['restarts', 'Starts of the process of a model after its first', ({ restarts }) => restarts],
];

/** The processes of the models, as they are when somebody asks. */
export function addHostGauges(registry: Registry, hosts: readonly NamedHost[]): void {
  new Gauge({
    name: 'glimpse_host_state',
    help: '1 for the state that the process of a model is in, 0 for the others',
    labelNames: ['host', 'state'],
    registers: [registry],
    collect() {
      for (const { name, status } of hosts)
        for (const state of STATES) this.set({ host: name, state }, status.state === state ? 1 : 0);
    },
  });
  for (const [name, help, numberOf] of NUMBERS)
    new Gauge({
      name: `glimpse_host_${name}`,
      help,
      labelNames: ['host'],
      registers: [registry],
      collect() {
        for (const host of hosts) this.set({ host: host.name }, numberOf(host.status));
      },
    });
}
