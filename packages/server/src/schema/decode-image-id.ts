import { GlimpseError } from '@glimpse/core';
import { decodeGlobalID } from '@pothos/plugin-relay';

export const IMAGE_TYPENAME = 'Image';

/** The parts of an id that the API gave; only pictures have one. Throws `INVALID_INPUT`. */
export function decodeImageId(globalId: string): { typename: string; id: string } {
  const decoded = decode(globalId);
  if (decoded?.typename === IMAGE_TYPENAME) return decoded;
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected the 'id' of an ${IMAGE_TYPENAME} as this API gave it, received '${globalId}'.`,
    details: { received: globalId },
  });
}

function decode(globalId: string): { typename: string; id: string } | undefined {
  try {
    return decodeGlobalID(globalId);
  } catch {
    return undefined;
  }
}
