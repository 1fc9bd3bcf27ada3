import { readFileSync } from 'node:fs';
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, useExecutionCancellation, type YogaServerInstance } from 'graphql-yoga';
import type { DependencyContainer } from 'tsyringe';
import { LOGGER } from '../container/tokens.ts';
import { buildSchema } from '../schema/build-schema.ts';
import { createContext, type GlimpseContext } from '../schema/context.ts';
import { firstQuery } from './first-query.ts';
import { createMaskError } from './mask-error.ts';
import { useLocalHost } from './use-local-host.ts';

/** Clients send it with multipart requests, which browsers would otherwise send across origins unasked. */
export const CSRF_HEADER = 'graphql-require-preflight';
export const GRAPHQL_PATH = '/graphql';

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
    graphiql: { title: 'Glimpse', defaultQuery: firstQuery(sample) },
    renderGraphiQL,
    cors: false,
    // The mask logs what must be logged, once.
    logging: false,
    maskedErrors: { maskError: createMaskError(log) },
    plugins: [
      useLocalHost(),
      useCSRFPrevention({ requestHeaders: [CSRF_HEADER] }),
      useExecutionCancellation(),
    ],
  });
}
