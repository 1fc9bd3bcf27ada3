import type { ImagePosition } from '../store/image-store.ts';
import { builder } from './builder.ts';
import { ImageType } from './image-type.ts';
import { checkFirst, DEFAULT_FIRST, fromCursor, MAX_FIRST, toConnection, toCursor } from './page.ts';

const PLACE = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f]{64})$/;

/** No later picture changes it. */
const placeOf = ({ addedAt, sha256 }: ImagePosition): string => `${addedAt} ${sha256}`;

function positionOf(cursor: string): ImagePosition {
  const [addedAt = '', sha256 = ''] = fromCursor(cursor, PLACE);
  return { addedAt, sha256 };
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
      const position = after == null ? undefined : positionOf(after);
      const page = await store.list(checkFirst(first ?? DEFAULT_FIRST), position);
      const edges = page.images.map((node) => ({ node, cursor: toCursor(placeOf(node)) }));
      return toConnection(edges, page);
    },
  }),
}));
