/** Losses of a picture on its way to a file, all of them drawn from the picture's own seed. */
export interface Capturing {
  /** Standard deviation of a Gaussian blur, in pixels of the full-size picture. */
  readonly blur?: number;
  /** Standard deviation of Gaussian noise per channel, of 255. */
  readonly noise?: number;
  /** Quality of a JPEG in between, 1 to 100. */
  readonly jpegQuality?: number;
  /** Of the noise. */
  readonly seed: number;
}
