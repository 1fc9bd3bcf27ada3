import { GlimpseError, type ErrorCode } from '@glimpse/core';
import { parseDataUri, type ImageSource } from '../intake/data-uri.ts';
import type { StoredImage } from '../store/stored-image.ts';
import { builder } from './builder.ts';
import type { GlimpseContext } from './context.ts';
import { ImageType } from './image-type.ts';

export const ImageInput = builder.inputType('ImageInput', {
  description: 'A picture, in exactly one of these forms.',
  isOneOf: true,
  fields: (t) => ({
    file: t.field({ type: 'File', description: 'A file of a multipart request.' }),
    dataUri: t.string({ description: 'Such as `data:image/png;base64,iVBO…`.' }),
  }),
});

type ImageInputValue = typeof ImageInput.$inferInput;

/** Takes a picture in. Rejects with the `IMAGE_*` codes and `INVALID_INPUT`. */
export async function takeIn(input: ImageInputValue, context: GlimpseContext): Promise<StoredImage> {
  return context.intake.add(await readSource(input), context.signal);
}

async function readSource({ file, dataUri }: ImageInputValue): Promise<ImageSource> {
  if (file) return { bytes: new Uint8Array(await file.arrayBuffer()), declaredType: file.type };
  return parseDataUri(dataUri);
}

/** The caller's mistakes are part of a mutation's result; other failures are errors of the request. */
class ImageRefusal extends Error {
  readonly code: ErrorCode;

  constructor(error: GlimpseError) {
    super(error.message, { cause: error });
    this.code = error.code;
  }
}

builder.objectType(ImageRefusal, {
  name: 'ImageRefused',
  description: 'Why a picture was not taken.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'One of the codes in `docs/errors.md`.' }),
    message: t.exposeString('message', { description: 'What was expected and what came.' }),
  }),
});

builder.mutationFields((t) => ({
  addImage: t.field({
    type: ImageType,
    description: 'Verifies and stores a picture; the same bytes are stored once.',
    errors: {
      types: [ImageRefusal],
      result: { name: 'AddImageSuccess' },
      union: { name: 'AddImageResult' },
      dataField: { name: 'image' },
    },
    args: { input: t.arg({ type: ImageInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      try {
        return await takeIn(input, context);
      } catch (error) {
        if (GlimpseError.isInstance(error) && error.category === 'input') throw new ImageRefusal(error);
        throw error;
      }
    },
  }),
}));
