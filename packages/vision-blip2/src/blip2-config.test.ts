import { describe, expect, it } from '@jest/globals';
import { blip2ConfigSchema } from './blip2-config.ts';

const published = {
  model_type: 'blip-2',
  num_query_tokens: 32,
  image_token_index: 50265,
  text_config: { model_type: 'opt', bos_token_id: 2, eos_token_id: 50118, max_position_embeddings: 2048 },
};

describe('blip2ConfigSchema', () => {
  it('reads the published configuration', () => {
    expect(blip2ConfigSchema.parse(published)).toEqual({
      queries: 32,
      beginToken: 2,
      endToken: 50118,
      contextLength: 2048,
    });
  });

  it('refuses a language model whose graphs work otherwise', () => {
    const flan = { ...published, text_config: { ...published.text_config, model_type: 't5' } };
    expect(blip2ConfigSchema.safeParse(flan).success).toBe(false);
  });
});
