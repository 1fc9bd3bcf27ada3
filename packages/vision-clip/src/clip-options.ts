import { deviceOption } from '@glimpse/core';
import { precisionOption } from '@glimpse/onnx';
import { z } from 'zod';
import { MINI_PHRASES } from './mini-phrases.ts';
import { TEXT_SLOT } from './fill-templates.ts';

/** The model's name in the pack. */
export const DEFAULT_MODEL = 'clip';
/** Pictures in one run of the vision graph. */
export const DEFAULT_BATCH_SIZE = 8;
/** As the mini model was trained; published ones do better with `a photo of {}` (Radford et al., 2021, 3.1.4). */
export const DEFAULT_TEMPLATES: readonly string[] = [TEXT_SLOT];
/** Texts whose vectors are kept in memory; one of 512 dimensions takes 2 KB. */
export const DEFAULT_CACHED_TEXTS = 5000;

export const clipOptionsSchema = z.strictObject({
  /** Name of the model in the pack. */
  model: z.string().min(1).default(DEFAULT_MODEL),
  /** Where the graphs run: `auto`, `cpu` or `cuda`. */
  device: deviceOption('cuda'),
  /** Which of the pack's graphs: `f32`, or `q8` with weights in 8 bits. */
  precision: precisionOption,
  /** Pictures in one run of the vision graph, 1 to 64; more take more memory. */
  batchSize: z.int().min(1).max(64).default(DEFAULT_BATCH_SIZE),
  /** What `match` and `describe` make of a text; with several, the mean of their vectors counts. */
  templates: z
    .array(z.string().includes(TEXT_SLOT))
    .min(1)
    .max(100)
    .default([...DEFAULT_TEMPLATES]),
  /** What `describe` chooses from. */
  phrases: z
    .array(z.string().min(1))
    .min(1)
    .max(5000)
    .default([...MINI_PHRASES]),
  /** Texts whose vectors are kept in memory. */
  cachedTexts: z.int().min(1).max(1_000_000).default(DEFAULT_CACHED_TEXTS),
});

export type ClipOptions = z.output<typeof clipOptionsSchema>;
