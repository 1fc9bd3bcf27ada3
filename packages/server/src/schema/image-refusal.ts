import { GlimpseError, type ErrorCode } from '@glimpse/core';
import { builder } from './builder.ts';

/** The caller's mistakes are part of a mutation's result; other failures are errors of the request. */
export class ImageRefusal extends Error {
  readonly code: ErrorCode;

  constructor(error: GlimpseError) {
    super(error.message, { cause: error });
    this.code = error.code;
  }
}

builder.objectType(ImageRefusal, {
  name: 'ImageRefused',
  description: 'Why a picture was not taken, or not removed.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'One of the codes in `docs/errors.md`.' }),
    message: t.exposeString('message', { description: 'What was expected and what came.' }),
  }),
});

/** Has errors of category `input` answered as an {@link ImageRefusal}. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (GlimpseError.isInstance(error) && error.category === 'input') throw new ImageRefusal(error);
    throw error;
  }
}
