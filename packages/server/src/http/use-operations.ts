import { GlimpseError } from '@glimpse/core';
import { getOperationAST, type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { GlimpseContext } from '../schema/context.ts';
import type { OperationEnd } from './operations.ts';

type OnEnd = (end: OperationEnd) => void;

/** Tells of each operation once, when its last result was made, its reader left, or it was refused. */
export const useOperations = (onEnd: OnEnd): Plugin<GlimpseContext> => ({
  onParse: () => {
    const begin = performance.now();
    return ({ result }) => {
      if (result instanceof Error) onEnd(refused(begin, 'GRAPHQL_PARSE_FAILED'));
    };
  },
  onValidate: () => {
    const begin = performance.now();
    return ({ valid }) => {
      if (!valid) onEnd(refused(begin, 'GRAPHQL_VALIDATION_FAILED'));
    };
  },
  onExecute: ({ args }) => {
    const { note, end } = watch(args, onEnd);
    return {
      onExecuteDone: ({ result }) => {
        if (isAsyncIterable(result)) return { onNext: ({ result: next }) => note(next), onEnd: end };
        note(result);
        end();
        return undefined;
      },
    };
  },
  onSubscribe: ({ args }) => {
    const { note, end } = watch(args, onEnd);
    return {
      onSubscribeResult: ({ result }) => {
        if (isAsyncIterable(result)) return { onNext: ({ result: next }) => note(next), onEnd: end };
        note(result);
        end();
        return undefined;
      },
    };
  },
});

function watch(
  { document, operationName, contextValue }: ExecutionArgs,
  onEnd: OnEnd,
): { note: (result: Pick<ExecutionResult, 'errors'>) => void; end: () => void } {
  const { operation } = contextValue as GlimpseContext;
  const definition = getOperationAST(document, operationName);
  let isOver = false;
  return {
    note: ({ errors }) => {
      const [error] = errors ?? [];
      if (error) operation.fail(codeOf(error));
    },
    end: () => {
      if (isOver) return;
      isOver = true;
      operation.end();
      onEnd({
        name: definition?.name?.value,
        type: definition?.operation ?? 'invalid',
        duration: secondsSince(operation.begin),
        outcome: operation.outcome,
      });
    },
  };
}

const refused = (begin: number, outcome: string): OperationEnd => ({
  name: undefined,
  type: 'invalid',
  duration: secondsSince(begin),
  outcome,
});

/** Errors are masked after this plugin. */
function codeOf({ extensions, originalError }: GraphQLError): string {
  if (typeof extensions.code === 'string') return extensions.code;
  return originalError ? GlimpseError.from(originalError).code : 'GRAPHQL_ERROR';
}

const secondsSince = (begin: number): number => (performance.now() - begin) / 1000;
