import { z } from 'zod';

/** What is needed of the model's `config.json`. */
export const blip2ConfigSchema = z
  .object({
    model_type: z.literal('blip-2'),
    num_query_tokens: z.int().positive(),
    text_config: z.object({
      model_type: z.literal('opt'),
      bos_token_id: z.int().nonnegative(),
      eos_token_id: z.int().nonnegative(),
      max_position_embeddings: z.int().positive(),
    }),
  })
  .transform(({ num_query_tokens, text_config }) => ({
    queries: num_query_tokens,
    beginToken: text_config.bos_token_id,
    endToken: text_config.eos_token_id,
    contextLength: text_config.max_position_embeddings,
  }));

/** `queries` and `contextLength` count positions of the language model. */
export type Blip2Config = z.output<typeof blip2ConfigSchema>;
