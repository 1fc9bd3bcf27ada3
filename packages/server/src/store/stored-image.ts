import type { ImageInput } from '@glimpse/core';
import { z } from 'zod';

/** What is kept beside a stored picture, as `image.json`. */
export const imageRecordSchema = z.strictObject({
  sha256: z.string(),
  mediaType: z.string(),
  /** Bytes as sent. */
  bytes: z.int(),
  /** Pixels as sent, orientation applied. */
  width: z.int(),
  height: z.int(),
  /** Pixels as models see it. */
  modelWidth: z.int(),
  modelHeight: z.int(),
  addedAt: z.iso.datetime(),
});

export type ImageRecord = z.infer<typeof imageRecordSchema>;

export interface StoredImage extends ImageRecord {
  /** Absolute path of the PNG that models see. */
  readonly modelPath: string;
}

export const toImageInput = ({ sha256, modelPath, modelWidth, modelHeight }: StoredImage): ImageInput => ({
  sha256,
  path: modelPath,
  width: modelWidth,
  height: modelHeight,
});
