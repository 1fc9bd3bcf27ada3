import type { Plugin } from 'graphql-yoga';

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Answers only requests that were addressed to this machine by a local name. Without it, a web page whose domain
 * is made to point at 127.0.0.1 (DNS rebinding) could read the user's pictures.
 */
export const useLocalHost = (): Plugin => ({
  onRequest: (payload) => {
    const host = payload.request.headers.get('host') ?? '';
    if (LOCAL_HOST.test(host)) return;
    const message = `Expected a local Host header, received '${host}'.\n`;
    payload.endResponse(new payload.fetchAPI.Response(message, { status: 421 }));
  },
});
