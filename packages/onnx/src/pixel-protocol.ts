import type { ImageInput, SerializedError } from '@glimpse/core';
import type { PreprocessorConfig } from './preprocessor-config.ts';

/** A picture for a thread to read. */
export interface PixelJob {
  readonly id: number;
  readonly image: ImageInput;
  readonly config: PreprocessorConfig;
}

/** What a thread is told: to read a picture, to forget one, or to end after the one in work. */
export type PixelRequest = { readonly read: PixelJob } | { readonly forget: number } | { readonly end: true };

/** What it answers about each picture that it was not told to forget in time. */
export type PixelAnswer = { readonly id: number } & (
  { readonly values: Float32Array<ArrayBuffer> } | { readonly error: SerializedError }
);
