import { readFileSync } from 'node:fs';
import { useDeferStream } from '@graphql-yoga/plugin-defer-stream';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { DependencyContainer } from 'tsyringe';
import { ACCESS, CONFIG, LOGGER, METRICS, OPERATIONS } from '../container/tokens.ts';
import { buildSchema } from '../schema/build-schema.ts';
import { createContexts, type GlimpseContext } from '../schema/context.ts';
import { firstQuery } from './first-query.ts';
import { GRAPHQL_PATH } from './graphql-path.ts';
import { createMaskError } from './mask-error.ts';
import { MAX_REQUEST_BYTES } from './request-limits.ts';
import { useAccess } from './use-access.ts';
import { useBodyLimit } from './use-body-limit.ts';
import { useCsrfHeader } from './use-csrf-header.ts';
import { useLimits } from './use-limits.ts';
import { useOperations } from './use-operations.ts';
import { usePlayground } from './use-playground.ts';
import { useStatus } from './use-status.ts';
import { useStopping } from './use-stopping.ts';

export type GlimpseApi = YogaServerInstance<object, GlimpseContext>;

/** Yoga's own health check would answer before anybody asked who is there; no path is this one. */
const NO_PATH = '\n';

/** The GraphQL API on whatever the container holds; `fetch` it in tests, or serve it. */
export function createApi(container: DependencyContainer): GlimpseApi {
  const config = container.resolve(CONFIG);
  const log = container.resolve(LOGGER);
  const metrics = container.resolve(METRICS);
  const operations = container.resolve(OPERATIONS);
  const createContext = createContexts(container);
  const sample = readFileSync(new URL('../../assets/sample.png', import.meta.url));
  return createYoga<object, GlimpseContext>({
    schema: buildSchema(),
    context: ({ request }) => createContext(operations.begin(request.signal)),
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    healthCheckEndpoint: NO_PATH,
    // See useBodyLimit.
    maxRequestBodySize: false,
    graphiql: false,
    cors: false,
    // The mask logs what must be logged, once.
    logging: false,
    maskedErrors: { maskError: createMaskError(log) },
    plugins: [
      useAccess(container.resolve(ACCESS)),
      useStatus(container),
      useStopping(operations),
      usePlayground(firstQuery(sample)),
      useCsrfHeader(),
      useBodyLimit(MAX_REQUEST_BYTES),
      useOperations((end) => {
        metrics.operationEnded(end);
        log.info({ ...end, duration: Math.round(end.duration * 1000) }, 'Operation');
      }),
      useLimits(config.http),
      useDeferStream(),
    ],
  });
}
