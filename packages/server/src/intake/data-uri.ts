import { GlimpseError } from '@glimpse/core';

export interface ImageSource {
  readonly bytes: Uint8Array;
  /** The media type that the sender declared. */
  readonly declaredType?: string | undefined;
}

const FORM = /^data:([^;,]*)((?:;[^;,]*)*),/i;
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

/** Reads an RFC 2397 URI with base64 content, such as `data:image/png;base64,iVBO…`. Throws `INVALID_INPUT`. */
export function parseDataUri(uri: string): ImageSource {
  const match = FORM.exec(uri);
  const body = match ? uri.slice(match[0].length) : '';
  if (!match || !/;base64$/i.test(match[2] ?? '') || !BASE64.test(body))
    throw new GlimpseError({
      code: 'INVALID_INPUT',
      message: `Expected a data URI like 'data:image/png;base64,…', received '${uri.slice(0, 40)}${uri.length > 40 ? '…' : ''}'.`,
    });
  return { bytes: Buffer.from(body, 'base64'), declaredType: match[1] };
}
