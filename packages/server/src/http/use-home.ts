import type { Plugin } from 'graphql-yoga';

/** Sends whoever opens the bare address to the API and its playground. */
export const useHome = (path: string): Plugin => ({
  onRequest: (payload) => {
    if (payload.url.pathname !== '/') return;
    payload.endResponse(new payload.fetchAPI.Response(null, { status: 302, headers: { location: path } }));
  },
});
