import { deviceOption } from '@glimpse/core';
import { z } from 'zod';

/** The model's name in the pack. */
export const DEFAULT_MODEL = 'blip2';
/** Pictures in one run of the graphs. */
export const DEFAULT_BATCH_SIZE = 8;
/** Tokens of a caption, at most. */
export const DEFAULT_MAX_TOKENS = 64;

export const blip2OptionsSchema = z.strictObject({
  /** Name of the model in the pack. */
  model: z.string().min(1).default(DEFAULT_MODEL),
  /** Where the graphs run: `auto`, `cpu` or `cuda`. */
  device: deviceOption('cuda'),
  /** Pictures in one run of the graphs, 1 to 64; more take more memory. */
  batchSize: z.int().min(1).max(64).default(DEFAULT_BATCH_SIZE),
  /** Tokens of a caption, at most; fewer where the model's context ends earlier. */
  maxTokens: z.int().min(1).max(1024).default(DEFAULT_MAX_TOKENS),
});

export type Blip2Options = z.output<typeof blip2OptionsSchema>;
