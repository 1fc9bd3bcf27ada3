export const DEFAULT_INTAKE_LIMITS = {
  /** Bytes as sent. */
  maxBytes: 25 * 1000 * 1000,
  /** Pixels of the longer side. */
  maxSide: 16_384,
  /** Width x height x channels x bytes per channel. */
  maxDecodedBytes: 256 * 1024 * 1024,
  /** Pictures of more pixels are reduced before any model sees them... */
  maxModelPixels: 16_000_000,
  /** ...to fit a square of this many pixels a side. */
  reducedSide: 2000,
} as const;

export type IntakeLimits = { readonly [K in keyof typeof DEFAULT_INTAKE_LIMITS]: number };
