import {
  DEFAULT_MAX_TOKENS,
  DEFAULT_SAMPLING,
  DEFAULT_THINKING_BUDGET,
  DEFAULT_THINKING_MODE,
  GlimpseError,
  THINKING_MODES,
  type ReasonOptions,
} from '@glimpse/core';
import { randomInt } from 'node:crypto';
import { z } from 'zod';

const SEEDS = 2 ** 32;

const samplingSchema = z.strictObject({
  greedy: z.boolean().default(false),
  temperature: z.number().positive().max(2).default(DEFAULT_SAMPLING.temperature),
  topP: z.number().positive().max(1).default(DEFAULT_SAMPLING.topP),
  repeatPenalty: z.number().min(1).max(2).default(DEFAULT_SAMPLING.repeatPenalty),
  seed: z
    .int()
    .min(0)
    .max(SEEDS - 1)
    .default(() => randomInt(SEEDS)),
});

const thinkingSchema = z.strictObject({
  mode: z.enum(THINKING_MODES).default(DEFAULT_THINKING_MODE),
  budgetTokens: z.int().min(0).default(DEFAULT_THINKING_BUDGET),
});

const reasonSettingsSchema = z.strictObject({
  sampling: samplingSchema.prefault({}),
  maxTokens: z.int().min(1).default(DEFAULT_MAX_TOKENS),
  thinking: thinkingSchema.prefault({}),
});

/** What one call of a reasoner works with: its options with every default filled in. */
export type ReasonSettings = z.infer<typeof reasonSettingsSchema>;

/** Throws `INVALID_INPUT` for a value outside its range. */
export function parseReasonSettings({ sampling, maxTokens, thinking }: ReasonOptions): ReasonSettings {
  const parsed = reasonSettingsSchema.safeParse({ sampling, maxTokens, thinking }, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message, input }) => ({
    path: path.join('.'),
    expected: message,
    received: String(input),
  }));
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Reasoning options are invalid. ${issues
      .map(({ path, expected, received }) => `${path}: ${expected}, received ${received}`)
      .join('; ')}.`,
    details: { issues },
  });
}
