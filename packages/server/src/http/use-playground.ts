import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { shouldRenderGraphiQL, type Plugin } from 'graphql-yoga';
import { GRAPHQL_PATH } from './graphql-path.ts';

/** Whether a request is a browser's for the page, or for the bare address, which leads to the page. */
export const asksForPlayground = (request: Request, { pathname }: URL): boolean =>
  (pathname === GRAPHQL_PATH || pathname === '/') && shouldRenderGraphiQL(request);

/** Serves GraphiQL, from this package alone, and sends whoever opens the bare address there. */
export const usePlayground = (defaultQuery: string): Plugin => ({
  onRequest: (payload) => {
    const { request, url, fetchAPI } = payload;
    if (request.method !== 'GET') return;
    if (url.pathname === '/')
      payload.endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: GRAPHQL_PATH } }));
    else if (asksForPlayground(request, url)) {
      const page = renderGraphiQL({ title: 'Glimpse', endpoint: GRAPHQL_PATH, defaultQuery });
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "frame-ancestors 'none'",
      };
      payload.endResponse(new fetchAPI.Response(page, { headers }));
    }
  },
});
