import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Clients send it, with any value, wherever a browser would send the request across origins unasked. */
export const CSRF_HEADER = 'graphql-require-preflight';

/** Content types of requests that browsers call simple: they are sent to any origin without asking it first. */
const SIMPLE = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;

/** Refuses what another web page could send in the name of the user. */
export const useCsrfHeader = (): Plugin => ({
  onRequestParse: ({ request }) => {
    const contentType = request.headers.get('content-type');
    if ((contentType && !SIMPLE.test(contentType)) || request.headers.has(CSRF_HEADER)) return;
    const received = contentType
      ? `a request of type ${contentType.split(';')[0]}`
      : 'a request without a type';
    throw new GraphQLError(`Expected the header '${CSRF_HEADER}' (with any value) on ${received}.`, {
      extensions: { code: 'CSRF_HEADER_MISSING', retryable: false, http: { status: 403 } },
    });
  },
});
