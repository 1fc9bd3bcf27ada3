import { z } from 'zod';

/** What is needed of the model's `config.json`, as `tools/export` writes it. */
export const clipConfigSchema = z
  .object({
    model_type: z.literal('clip'),
    logit_scale: z.number(),
    text_config: z.object({ max_position_embeddings: z.int().min(2) }),
  })
  .transform(({ logit_scale, text_config }) => ({
    scale: Math.exp(logit_scale),
    maxTokens: text_config.max_position_embeddings,
  }));

/** `scale` multiplies a cosine into a logit; `maxTokens` counts those of a text with begin and end. */
export type ClipConfig = z.output<typeof clipConfigSchema>;
