import { GlimpseError, type Logger } from '@glimpse/core';
import {
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { OperationResult, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { ConnectionOperations } from './connection-operations.ts';
import type { GlimpseApi } from './create-api.ts';
import { createMaskError, MASKED, toGraphQLError } from './mask-error.ts';
import { serverStopping, type Operations } from './operations.ts';

type Handlers = Required<
  Pick<
    ServerOptions<Record<string, unknown>, Extra>,
    'onSubscribe' | 'execute' | 'subscribe' | 'onComplete' | 'onClose'
  >
>;

export interface SocketOperations {
  /** What graphql-ws calls. */
  readonly handlers: Handlers;
  /** Stops an operation that its client wants no more of. */
  readonly cancel: (socket: Extra['socket'], id: string) => void;
}

export interface SocketOperationsOptions {
  readonly operations: Operations;
  readonly log: Logger;
  /** Operations that a connection may have in work. */
  readonly limit: number;
}

/** Yoga's functions for one operation, which it leaves untyped. */
interface Engine {
  readonly schema: GraphQLSchema;
  readonly parse: (source: string) => DocumentNode;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
  readonly contextFactory: () => object | Promise<object>;
  readonly execute: (args: ExecutionArgs) => OperationResult;
  readonly subscribe: (args: ExecutionArgs) => OperationResult;
}

/**
 * Runs what comes over a WebSocket as Yoga runs what comes over HTTP, with the same plugins. graphql-ws knows no
 * request and no signal: each operation gets a request of its own, which is aborted when its client cancels it or the
 * connection closes.
 */
export function createSocketOperations(
  api: GlimpseApi,
  { operations, log, limit }: SocketOperationsOptions,
): SocketOperations {
  const maskError = createMaskError(log);
  const connections = new WeakMap<Extra['socket'], ConnectionOperations>();
  const engines = new WeakMap<object, Engine>();

  const prepare = async (
    { request: { headers } }: Extra,
    params: SubscribePayload,
    signal: AbortSignal,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> => {
    const authorization = headers.authorization ?? '';
    const request = new api.fetchAPI.Request('http://localhost/', {
      method: 'POST',
      headers: { authorization },
      signal,
    });
    const engine: Engine = api.getEnveloped({ request, params });
    const { schema } = engine;
    const document = engine.parse(params.query);
    const errors = engine.validate(schema, document);
    if (errors.length > 0) return errors;
    if (!getOperationAST(document, params.operationName)) return [new GraphQLError('Unknown operation.')];
    const contextValue = await engine.contextFactory();
    engines.set(contextValue, engine);
    const { operationName, variables: variableValues } = params;
    return { schema, document, operationName, variableValues, contextValue };
  };
  const engineOf = ({ contextValue }: ExecutionArgs): Engine => {
    const engine = engines.get(contextValue as object);
    if (engine) return engine;
    throw new TypeError('The context is of another operation.');
  };

  const masked = (error: unknown): GraphQLError => {
    const told = maskError(error, MASKED);
    return told instanceof GraphQLError ? told : new GraphQLError(MASKED);
  };
  const handlers: Handlers = {
    onSubscribe: async ({ extra }, id, params) => {
      if (operations.isStopping) return [toGraphQLError(serverStopping())];
      const begun = connections.get(extra.socket) ?? new ConnectionOperations();
      connections.set(extra.socket, begun);
      if (begun.size >= limit) return [toGraphQLError(tooManyOperations(limit))];
      try {
        const prepared = await prepare(extra, params, begun.begin(id, params));
        // graphql-ws tells of no end where nothing begins.
        if (Array.isArray(prepared)) begun.end(id, params);
        return prepared;
      } catch (error) {
        begun.end(id, params);
        return [masked(error)];
      }
    },
    execute: async (args) => {
      try {
        return await engineOf(args).execute(args);
      } catch (error) {
        // Such as the abort of a cancelled query, for which graphql-ws would close the connection.
        return { errors: [masked(error)] };
      }
    },
    subscribe: (args) => engineOf(args).subscribe(args),
    onComplete: ({ extra }, id, payload) => {
      connections.get(extra.socket)?.end(id, payload);
    },
    onClose: ({ extra }) => {
      connections.get(extra.socket)?.cancelAll();
    },
  };
  return { handlers, cancel: (socket, id) => connections.get(socket)?.cancel(id) };
}

const tooManyOperations = (limit: number): GlimpseError =>
  new GlimpseError({
    code: 'TOO_MANY_OPERATIONS',
    message: `Expected at most ${limit} operations at a time over one connection; wait for one to end, or cancel it.`,
    details: { limit },
  });
