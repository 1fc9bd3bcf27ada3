import { deviceOption } from '@glimpse/core';
import { z } from 'zod';

/** Name of the model in the pack. */
export const DEFAULT_MODEL = 'deepseek';
export const PRECISIONS = ['f16', 'q8_0', 'q4'] as const;
/** Half the memory of f16 at practically the same quality. */
export const DEFAULT_PRECISION = 'q8_0';
/** Tokens: a long prompt, a full thought and a full answer. */
export const DEFAULT_CONTEXT_SIZE = 4096;
export const DEFAULT_SEQUENCES = 4;
/** 256 MiB. */
export const DEFAULT_PREFIX_MEMORY = 256 * 1024 * 1024;
/** 2 GB. */
export const DEFAULT_PREFIX_DISK = 2_000_000_000;

export const deepseekOptionsSchema = z.strictObject({
  model: z.string().min(1).default(DEFAULT_MODEL),
  /** The weights in use: the role of a file of the model in the pack. */
  precision: z.enum(PRECISIONS).default(DEFAULT_PRECISION),
  /** Tokens of prompt, thought and answer together; the context that the model was trained on is the limit. */
  contextSize: z.int().min(256).default(DEFAULT_CONTEXT_SIZE),
  /** Answers that are generated at the same time, each with a context of its own. */
  sequences: z.int().min(1).max(32).default(DEFAULT_SEQUENCES),
  /** What is kept of the evaluated instructions and evidence of pictures. */
  prefixes: z
    .strictObject({
      /** For contexts that only hold such states, up to 8, besides those in which answers were generated. */
      memoryBytes: z.int().min(0).default(DEFAULT_PREFIX_MEMORY),
      /** Across restarts; 0 keeps nothing on disk. */
      diskBytes: z.int().min(0).default(DEFAULT_PREFIX_DISK),
    })
    .prefault({}),
  /** Where the model computes; not every platform has each. */
  device: deviceOption('cuda', 'metal', 'vulkan'),
});

export type DeepseekOptions = z.infer<typeof deepseekOptionsSchema>;
