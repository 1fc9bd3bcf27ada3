import type { DependencyContainer } from 'tsyringe';
import type { Plugin } from 'graphql-yoga';
import { CONFIG, HOSTS, IDENTITY, METRICS, OPERATIONS } from '../container/tokens.ts';

/**
 * `/health`: the process answers, and tells itself from others by an id. `/ready`: the default models can be
 * asked (200) or not now (503), with the state of every model's process. `/metrics`: numbers for Prometheus.
 */
export const useStatus = (container: DependencyContainer): Plugin => ({
  onRequest: (payload) => {
    const { request, url, fetchAPI } = payload;
    const { Response } = fetchAPI;
    if (request.method !== 'GET') return;
    switch (url.pathname) {
      case '/health':
        payload.endResponse(Response.json({ status: 'up', id: container.resolve(IDENTITY).id }));
        break;
      case '/ready': {
        const readiness = readinessOf(container);
        payload.endResponse(Response.json(readiness, { status: readiness.ready ? 200 : 503 }));
        break;
      }
      case '/metrics': {
        const metrics = container.resolve(METRICS);
        const headers = { 'content-type': metrics.contentType };
        return metrics.read().then((text) => payload.endResponse(new Response(text, { headers })));
      }
    }
  },
});

interface Readiness {
  readonly ready: boolean;
  readonly hosts: readonly {
    name: string;
    state: string;
    queued: number;
    active: number;
    restarts: number;
  }[];
}

function readinessOf(container: DependencyContainer): Readiness {
  const { encoder, reasoner } = container.resolve(CONFIG);
  const hosts = container.resolve(HOSTS);
  const isDown = hosts.some(
    ({ name, status: { state } }) =>
      (name === encoder || name === reasoner) && (state === 'backing-off' || state === 'disposed'),
  );
  return {
    ready: !isDown && !container.resolve(OPERATIONS).isStopping,
    hosts: hosts.map(({ name, status: { state, queued, inFlight, restarts } }) => ({
      name,
      state,
      queued,
      active: inFlight,
      restarts,
    })),
  };
}
