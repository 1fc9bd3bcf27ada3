import { GlimpseError } from '@glimpse/core';
import type { ImagePosition } from '../store/image-store.ts';
import { builder } from './builder.ts';
import { ImageType } from './image-type.ts';

const DEFAULT_FIRST = 20;
const MAX_FIRST = 100;

const CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f]{64})$/;

/** Opaque to clients: the place of a picture, which no later picture changes. */
const toCursor = ({ addedAt, sha256 }: ImagePosition): string =>
  Buffer.from(`${addedAt} ${sha256}`).toString('base64url');

function fromCursor(cursor: string): ImagePosition {
  const [, addedAt, sha256] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (addedAt && sha256) return { addedAt, sha256 };
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected 'after' to be a cursor of this field, received '${cursor.slice(0, 40)}'.`,
    details: { argument: 'after' },
  });
}

function checkFirst(first: number): number {
  if (first >= 1 && first <= MAX_FIRST) return first;
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected 'first' to be from 1 to ${MAX_FIRST}, received ${first}.`,
    details: { argument: 'first', received: first },
  });
}

const ImageConnection = builder.connectionObject({ type: ImageType, name: 'ImageConnection' });

builder.queryFields((t) => ({
  images: t.field({
    type: ImageConnection,
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? DEFAULT_FIRST }),
    description: 'The stored pictures, newest first.',
    args: {
      first: t.arg.int({ defaultValue: DEFAULT_FIRST, description: `At most ${MAX_FIRST}.` }),
      after: t.arg.string({ description: 'The cursor of the last picture of the page before.' }),
    },
    resolve: async (_root, { first, after }, { store }) => {
      const position = after == null ? undefined : fromCursor(after);
      const { images, hasNext, hasPrevious } = await store.list(checkFirst(first ?? DEFAULT_FIRST), position);
      const edges = images.map((node) => ({ node, cursor: toCursor(node) }));
      return {
        edges,
        pageInfo: {
          hasNextPage: hasNext,
          hasPreviousPage: hasPrevious,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    },
  }),
}));
