import type { Logger } from '@glimpse/core';
import {
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { OperationResult, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { GlimpseApi } from './create-api.ts';
import { createMaskError, MASKED, toGraphQLError } from './mask-error.ts';
import { serverStopping, type Operations } from './operations.ts';

type Handlers = Required<
  Pick<
    ServerOptions<Record<string, unknown>, Extra>,
    'onSubscribe' | 'execute' | 'subscribe' | 'onComplete' | 'onClose'
  >
>;

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
 * request and no signal: each operation gets a request of its own, which is aborted when the connection closes.
 */
export function createSocketOperations(api: GlimpseApi, operations: Operations, log: Logger): Handlers {
  const maskError = createMaskError(log);
  const connections = new WeakMap<Extra['socket'], Map<string, AbortController>>();
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

  return {
    onSubscribe: async ({ extra }, id, params) => {
      if (operations.isStopping) return [toGraphQLError(serverStopping())];
      const controller = new AbortController();
      const active = connections.get(extra.socket) ?? new Map<string, AbortController>();
      connections.set(extra.socket, active.set(id, controller));
      try {
        return await prepare(extra, params, controller.signal);
      } catch (error) {
        const masked = maskError(error, MASKED);
        return [masked instanceof GraphQLError ? masked : new GraphQLError(MASKED)];
      }
    },
    execute: (args) => engineOf(args).execute(args),
    subscribe: (args) => engineOf(args).subscribe(args),
    onComplete: ({ extra }, id) => {
      connections.get(extra.socket)?.delete(id);
    },
    onClose: ({ extra }) => {
      for (const controller of connections.get(extra.socket)?.values() ?? []) controller.abort();
    },
  };
}
