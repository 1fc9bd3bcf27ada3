import { deviceOption } from '@glimpse/core';
import { z } from 'zod';

/** Name of the model in the pack. */
export const DEFAULT_MODEL = 'deepseek';
export const PRECISIONS = ['f16', 'q8_0', 'q4'] as const;
/** Half the memory of f16 at practically the same quality. */
export const DEFAULT_PRECISION = 'q8_0';
/** Tokens: a long prompt, a full thought and a full answer. */
export const DEFAULT_CONTEXT_SIZE = 4096;

export const deepseekOptionsSchema = z.strictObject({
  model: z.string().min(1).default(DEFAULT_MODEL),
  /** The weights in use: the role of a file of the model in the pack. */
  precision: z.enum(PRECISIONS).default(DEFAULT_PRECISION),
  /** Tokens of prompt, thought and answer together; the context that the model was trained on is the limit. */
  contextSize: z.int().min(256).default(DEFAULT_CONTEXT_SIZE),
  /** Where the model computes; not every platform has each. */
  device: deviceOption('cuda', 'metal', 'vulkan'),
});

export type DeepseekOptions = z.infer<typeof deepseekOptionsSchema>;
