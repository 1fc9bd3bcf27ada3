import { GlimpseError } from '@glimpse/core';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionArgs,
  type ParseOptions,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { HttpConfig } from '../config/http-config.ts';
import { dependsOnVariables } from './depends-on-variables.ts';
import { toGraphQLError } from './mask-error.ts';

/** More than any person writes; what is above costs time before its price is known. */
const MAX_TOKENS = 10_000;

type Limits = Pick<HttpConfig, 'maxDepth' | 'maxCost'>;

/** Refuses operations that are nested too deep or ask for too much at once, before anything of them is done. */
export const useLimits = (limits: Limits): Plugin => {
  const refuse = rememberFree((args: ExecutionArgs) => refusalOf(args, limits));
  return {
    onParse: ({ params }) => {
      params.options = { ...(params.options as ParseOptions | undefined), maxTokens: MAX_TOKENS };
    },
    onExecute: ({ args, setResultAndStopExecution }) => {
      const error = refuse(args);
      if (error) setResultAndStopExecution({ errors: [error] });
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const error = refuse(args);
      if (error) setResultAndStopExecution({ errors: [error] });
    },
  };
};

type Refuse = (args: ExecutionArgs) => GraphQLError | undefined;

/**
 * Remembers documents that passed and will always do so: those of one operation whose price no variable changes.
 * Yoga keeps the documents of late, so that equal queries are one document.
 */
function rememberFree(refuse: Refuse): Refuse {
  const passed = new WeakSet<DocumentNode>();
  return (args) => {
    const { document } = args;
    if (passed.has(document)) return undefined;
    const error = refuse(args);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (!error && operations.length === 1 && !dependsOnVariables(document)) passed.add(document);
    return error;
  };
}

function refusalOf(args: ExecutionArgs, { maxDepth, maxCost }: Limits): GraphQLError | undefined {
  const document = operationOf(args);
  if (!document) return undefined;
  try {
    const { depth, complexity } = complexityFromQuery(document, {
      schema: args.schema,
      ctx: args.contextValue as object,
      variables: args.variableValues ?? {},
    });
    if (depth > maxDepth) return exceeds('QUERY_TOO_DEEP', 'depth', depth, maxDepth);
    if (complexity > maxCost) return exceeds('QUERY_TOO_EXPENSIVE', 'cost', complexity, maxCost);
    return undefined;
  } catch (error) {
    // Variables of a wrong type: execution would say the same.
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** The document without operations that are not asked for. */
function operationOf({ document, operationName }: ExecutionArgs): DocumentNode | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
}

const exceeds = (
  code: 'QUERY_TOO_DEEP' | 'QUERY_TOO_EXPENSIVE',
  measure: string,
  received: number,
  limit: number,
): GraphQLError =>
  toGraphQLError(
    new GlimpseError({
      code,
      message: `Expected an operation of ${measure} ${limit} at most, received one of ${received}; ask for less at once.`,
      details: { received, limit },
    }),
  );
