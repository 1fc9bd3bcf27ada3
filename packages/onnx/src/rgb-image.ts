/** A decoded picture: rows from the top, pixels from the left, three interleaved bytes (red, green, blue) each. */
export interface RgbImage {
  /** `width * height * 3` bytes. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}
