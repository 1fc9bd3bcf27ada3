import type { GlimpseError } from '@glimpse/core';
import type { Plugin } from 'graphql-yoga';
import { REFUSAL_STATUS, type Access } from './access.ts';
import { toGraphQLError } from './mask-error.ts';
import { CSRF_HEADER } from './use-csrf-header.ts';
import { asksForPlayground } from './use-playground.ts';

/** Seconds for which a browser may remember what it was allowed. */
const PREFLIGHT_AGE = '600';

/**
 * The first of all plugins: lets nobody pass whom {@link Access} refuses, and answers browsers that ask whether they
 * may cross origins. The playground's page itself holds nothing secret; on a loopback address it needs no token,
 * which a browser could not send for a page.
 */
export const useAccess = (access: Access): Plugin => ({
  onRequest: (payload) => {
    const { request, url, fetchAPI } = payload;
    const isPreflight = request.method === 'OPTIONS';
    const needsNoToken = isPreflight || (access.isLocal && asksForPlayground(request, url));
    const refusal =
      access.refuseAddress((name) => request.headers.get(name)) ??
      (needsNoToken ? undefined : access.refuseToken(request.headers.get('authorization')));
    if (refusal) payload.endResponse(refusalResponse(refusal, fetchAPI.Response));
    else if (isPreflight) payload.endResponse(new fetchAPI.Response(null, { status: 204 }));
  },
  onResponse: ({ request, response }) => {
    const origin = request.headers.get('origin');
    if (!origin || !access.allowsOrigin(origin)) return;
    response.headers.set('access-control-allow-origin', origin);
    response.headers.append('vary', 'origin');
    if (request.method !== 'OPTIONS') return;
    response.headers.set('access-control-allow-methods', 'GET, POST');
    response.headers.set('access-control-allow-headers', `authorization, content-type, ${CSRF_HEADER}`);
    response.headers.set('access-control-max-age', PREFLIGHT_AGE);
  },
});

/** A refusal before GraphQL, in GraphQL's form. */
export const refusalResponse = (error: GlimpseError, Response: typeof globalThis.Response): Response =>
  new Response(JSON.stringify({ errors: [toGraphQLError(error)] }), {
    status: REFUSAL_STATUS[error.code] ?? 400,
    headers: {
      'content-type': 'application/json',
      ...(error.code === 'UNAUTHORIZED' && { 'www-authenticate': 'Bearer' }),
      ...(error.code === 'SERVER_STOPPING' && { connection: 'close' }),
    },
  });
