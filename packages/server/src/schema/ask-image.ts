import { imageNotFound } from '../store/image-not-found.ts';
import type { StoredImage } from '../store/stored-image.ts';
import { takeIn } from './add-image.ts';
import { builder } from './builder.ts';
import type { GlimpseContext } from './context.ts';
import { decodeIdOf, IMAGE_TYPENAME } from './node-id.ts';

export const AskImageInput = builder.inputType('AskImageInput', {
  description: 'A picture in question, in exactly one of these forms.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'A picture that is stored already.' }),
    file: t.field({ type: 'File', description: 'A file of a multipart request; it is stored first.' }),
    dataUri: t.string({ description: 'Such as `data:image/png;base64,iVBO…`; it is stored first.' }),
    url: t.string({ description: 'An https URL of a public host; the server gets and stores it first.' }),
  }),
});

/** Rejects with `IMAGE_NOT_FOUND`, and as taking a picture in does. */
export async function findImage(
  { id, ...input }: typeof AskImageInput.$inferInput,
  context: GlimpseContext,
): Promise<StoredImage> {
  if (typeof id !== 'string') return takeIn(input, context);
  const sha256 = decodeIdOf(IMAGE_TYPENAME, id);
  const stored = await context.store.find(sha256);
  if (stored) return stored;
  throw imageNotFound(sha256);
}
