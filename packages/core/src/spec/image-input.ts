/**
 * A stored picture as every plugin sees it: an 8-bit RGB PNG on disk, orientation applied, alpha flattened on
 * white, at most 16,000,000 pixels. Intake wrote it, so a plugin may decode it without distrust.
 */
export interface ImageInput {
  /** SHA-256 of the picture as the user sent it, in lower-case hex: the key for anything cached about it. */
  readonly sha256: string;
  /** Absolute path of the PNG; pictures travel between processes as paths, never as pixels. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}
