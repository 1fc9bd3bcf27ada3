import { typeMismatch } from './image-errors.ts';

const UNDECLARED = new Set(['', 'application/octet-stream']);

/** Throws `IMAGE_TYPE_MISMATCH` where a sender declared a media type other than the content's. */
export function checkDeclaredType(declaredType: string | undefined, mediaType: string): void {
  const declared = normalizeType(declaredType);
  if (!UNDECLARED.has(declared) && declared !== mediaType) throw typeMismatch(declared, mediaType);
}

/** `image/jpg; charset=x` is what some clients call `image/jpeg`. */
function normalizeType(declared = ''): string {
  const type = declared.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return type === 'image/jpg' ? 'image/jpeg' : type;
}
