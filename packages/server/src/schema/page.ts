import { GlimpseError } from '@glimpse/core';

export const DEFAULT_FIRST = 20;
export const MAX_FIRST = 100;

/** Throws `INVALID_INPUT` outside of 1 to {@link MAX_FIRST}. */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= MAX_FIRST) return first;
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected 'first' to be from 1 to ${MAX_FIRST}, received ${first}.`,
    details: { argument: 'first', received: first },
  });
}

/** Opaque to clients: a place in an order, as a text. */
export const toCursor = (place: string): string => Buffer.from(place).toString('base64url');

/** The parts of a place, as `pattern` captures them. Throws `INVALID_INPUT`. */
export function fromCursor(cursor: string, pattern: RegExp): string[] {
  const [, ...parts] = pattern.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (parts.length > 0) return parts;
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected 'after' to be a cursor of this field, received '${cursor.slice(0, 40)}'.`,
    details: { argument: 'after' },
  });
}

interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

/** A page in the form of a Relay connection. */
export const toConnection = <T>(
  edges: Edge<T>[],
  { hasNext, hasPrevious }: { readonly hasNext: boolean; readonly hasPrevious: boolean },
) => ({
  edges,
  pageInfo: {
    hasNextPage: hasNext,
    hasPreviousPage: hasPrevious,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  },
});
