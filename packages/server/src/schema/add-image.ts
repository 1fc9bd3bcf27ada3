import { parseDataUri, type ImageSource } from '../intake/data-uri.ts';
import type { StoredImage } from '../store/stored-image.ts';
import { builder } from './builder.ts';
import type { GlimpseContext } from './context.ts';
import { INTAKE_COST } from './field-cost.ts';
import { ImageType } from './image-type.ts';
import { ImageRefusal, refusing } from './refusal.ts';

export const ImageInput = builder.inputType('ImageInput', {
  description: 'A picture, in exactly one of these forms.',
  isOneOf: true,
  fields: (t) => ({
    file: t.field({ type: 'File', description: 'A file of a multipart request.' }),
    dataUri: t.string({ description: 'Such as `data:image/png;base64,iVBO…`.' }),
    url: t.string({ description: 'An https URL of a public host; the server gets it.' }),
  }),
});

type ImageInputValue = typeof ImageInput.$inferInput;

/** Takes a picture in. Rejects with the `IMAGE_*` codes and `INVALID_INPUT`. */
export async function takeIn(input: ImageInputValue, context: GlimpseContext): Promise<StoredImage> {
  return context.intake.add(await readSource(input, context), context.signal);
}

async function readSource(
  { file, dataUri, url }: ImageInputValue,
  { fetcher, signal }: GlimpseContext,
): Promise<ImageSource> {
  if (file) return { bytes: new Uint8Array(await file.arrayBuffer()), declaredType: file.type };
  return typeof url === 'string' ? fetcher.fetch(url, signal) : parseDataUri(dataUri);
}

builder.mutationFields((t) => ({
  addImage: t.field({
    type: ImageType,
    complexity: INTAKE_COST,
    description: 'Verifies and stores a picture; the same bytes are stored once.',
    errors: {
      types: [ImageRefusal],
      result: { name: 'AddImageSuccess' },
      union: { name: 'AddImageResult' },
      dataField: { name: 'image' },
    },
    args: { input: t.arg({ type: ImageInput, required: true }) },
    resolve: (_root, { input }, context) => refusing(ImageRefusal, () => takeIn(input, context)),
  }),
}));
