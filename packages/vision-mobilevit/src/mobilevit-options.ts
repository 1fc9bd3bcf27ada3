import { deviceOption } from '@glimpse/core';
import { z } from 'zod';

/** The model's name in the pack. */
export const DEFAULT_MODEL = 'mobilevit';
/** Pictures in one run of the graph. */
export const DEFAULT_BATCH_SIZE = 8;
/** Labels per picture. */
export const DEFAULT_FIRST = 5;

export const mobilevitOptionsSchema = z.strictObject({
  /** Name of the model in the pack. */
  model: z.string().min(1).default(DEFAULT_MODEL),
  /** Where the graphs run: `auto`, `cpu` or `cuda`. */
  device: deviceOption('cuda'),
  /** Pictures in one run of the graph, 1 to 64; more take more memory. */
  batchSize: z.int().min(1).max(64).default(DEFAULT_BATCH_SIZE),
});

export type MobilevitOptions = z.output<typeof mobilevitOptionsSchema>;
