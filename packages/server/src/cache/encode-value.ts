const FLOAT32 = '$float32';

/** A value of the cache as JSON; Float32Arrays as base64 of their bytes, little-endian as on every platform of ours. */
export const encodeValue = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Float32Array
      ? { [FLOAT32]: Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('base64') }
      : part,
  );

/** The value as it was, bit by bit. Throws on text that is no JSON. */
export const decodeValue = (text: string): unknown =>
  JSON.parse(text, (_key, part: unknown) => (isEncodedFloats(part) ? decodeFloats(part[FLOAT32]) : part));

const isEncodedFloats = (part: unknown): part is { [FLOAT32]: string } =>
  typeof part === 'object' && part !== null && FLOAT32 in part && typeof part[FLOAT32] === 'string';

/** Copies, because a view of floats must begin at a multiple of four bytes. */
const decodeFloats = (base64: string): Float32Array =>
  new Float32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
