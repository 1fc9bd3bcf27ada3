import type { Plugin } from 'graphql-yoga';
import { serverStopping, type Operations } from './operations.ts';
import { refusalResponse } from './use-access.ts';

/** Connections that are kept alive outlive the listener: what comes by them while the server stops is refused. */
export const useStopping = (operations: Operations): Plugin => ({
  onRequest: (payload) => {
    if (!operations.isStopping) return;
    payload.endResponse(refusalResponse(serverStopping(), payload.fetchAPI.Response));
  },
});
