import { readFileSync } from 'node:fs';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, useExecutionCancellation, type YogaServerInstance } from 'graphql-yoga';
import type { DependencyContainer } from 'tsyringe';
import { LOGGER } from '../container/tokens.ts';
import { DEFAULT_INTAKE_LIMITS } from '../intake/intake-limits.ts';
import { buildSchema } from '../schema/build-schema.ts';
import { createContext, type GlimpseContext } from '../schema/context.ts';
import { firstQuery } from './first-query.ts';
import { createMaskError } from './mask-error.ts';
import { useCsrfHeader } from './use-csrf-header.ts';
import { useHome } from './use-home.ts';
import { useLocalHost } from './use-local-host.ts';

export const GRAPHQL_PATH = '/graphql';

/** A picture of the largest size as a data URI, and the query around it. */
const MAX_REQUEST_BYTES = Math.ceil((DEFAULT_INTAKE_LIMITS.maxBytes * 4) / 3) + 1_000_000;

export type GlimpseApi = YogaServerInstance<object, GlimpseContext>;

/** The GraphQL API on whatever the container holds; `fetch` it in tests, or serve it. */
export function createApi(container: DependencyContainer): GlimpseApi {
  const log = container.resolve(LOGGER);
  const sample = readFileSync(new URL('../../assets/sample.png', import.meta.url));
  return createYoga<object, GlimpseContext>({
    schema: buildSchema(),
    context: ({ request }) => createContext(container, request.signal),
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    maxRequestBodySize: MAX_REQUEST_BYTES,
    graphiql: { title: 'Glimpse', defaultQuery: firstQuery(sample) },
    renderGraphiQL,
    cors: false,
    // The mask logs what must be logged, once.
    logging: false,
    maskedErrors: { maskError: createMaskError(log) },
    plugins: [useLocalHost(), useHome(GRAPHQL_PATH), useCsrfHeader(), useExecutionCancellation()],
  });
}
