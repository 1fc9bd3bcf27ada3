import { typeMismatch } from './image-errors.ts';

const UNDECLARED = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** Other names of the same formats. An APNG is a PNG whose first picture every decoder can read. */
const ALIASES: Readonly<Record<string, string>> = { 'image/jpg': 'image/jpeg', 'image/apng': 'image/png' };

/** Throws `IMAGE_TYPE_MISMATCH` where a sender declared a media type other than the content's. */
export function checkDeclaredType(declaredType: string | undefined, mediaType: string): void {
  const declared = canonicalType(declaredType);
  if (!UNDECLARED.has(declared) && declared !== mediaType) throw typeMismatch(declared, mediaType);
}

/** One name for a media type, without parameters: `image/jpg; charset=x` is what some clients call `image/jpeg`. */
export function canonicalType(mediaType = ''): string {
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return ALIASES[type] ?? type;
}
