import { GlimpseError } from '@glimpse/core';

export const imageNotFound = (sha256: string): GlimpseError =>
  new GlimpseError({
    code: 'IMAGE_NOT_FOUND',
    message: `No picture with the SHA-256 '${sha256}' is stored; add it first.`,
    details: { sha256 },
  });
