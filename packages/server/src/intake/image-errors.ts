import { GlimpseError } from '@glimpse/core';

/** The refusals of a picture, each with what was expected and what came. */
export const emptyImage = (): GlimpseError =>
  new GlimpseError({ code: 'IMAGE_EMPTY', message: 'Expected a picture, received 0 bytes.' });

export const tooLarge = (what: string, limit: number, received: number): GlimpseError =>
  new GlimpseError({
    code: 'IMAGE_TOO_LARGE',
    message: `Expected a picture of at most ${limit} ${what}, received ${received}.`,
    details: { what, limit, received },
  });

export const unsupportedType = (expected: readonly string[], received: string | undefined): GlimpseError =>
  new GlimpseError({
    code: 'IMAGE_TYPE_UNSUPPORTED',
    message: `Expected a picture of type ${expected.join(', ')}; the content is ${received ?? 'of no known type'}.`,
    details: { expected, received: received ?? null },
  });

export const typeMismatch = (declared: string, received: string): GlimpseError =>
  new GlimpseError({
    code: 'IMAGE_TYPE_MISMATCH',
    message: `The picture was declared as ${declared} but its content is ${received}.`,
    details: { declared, received },
  });

/** `path` is where the bytes lie; the caller does not learn it. */
export const corruptImage = (mediaType: string, path: string, cause: unknown): GlimpseError =>
  new GlimpseError({
    code: 'IMAGE_CORRUPT',
    message: `The ${mediaType} picture is truncated or damaged: ${firstLine(cause).replaceAll(path, 'the file')}`,
    details: { mediaType },
    cause,
  });

/** libvips adds a line for every attempt, and some lines end with nothing after the colon. */
const firstLine = (cause: unknown): string => {
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return line.replace(/:\s*$/, '');
};
