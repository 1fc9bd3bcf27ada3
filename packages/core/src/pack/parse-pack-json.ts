import { GlimpseError } from '../errors/glimpse-error.ts';

/** Throws `PACK_INVALID` with the path of the text. */
export function parsePackJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GlimpseError({
      code: 'PACK_INVALID',
      message: `'${path}' is not JSON: ${(cause as SyntaxError).message}`,
      details: { path },
      cause,
    });
  }
}
