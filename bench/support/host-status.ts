import type { Hosted, HostStatus } from '@glimpse/host';

/** Of a model that the server hosts; every one of its models says how its process is doing. */
export function hostStatus(model: object): HostStatus {
  if (!('status' in model)) throw new TypeError('Expected a hosted model, received one without a status.');
  return (model as Hosted).status;
}
