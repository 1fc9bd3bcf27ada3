import { describe, expect, it } from '@jest/globals';
import { clipConfigSchema } from './clip-config.ts';

const published = {
  model_type: 'clip',
  logit_scale: Math.log(100),
  projection_dim: 512,
  text_config: { max_position_embeddings: 77, eos_token_id: 2 },
};

describe('clipConfigSchema', () => {
  it('reads the published configuration', () => {
    expect(clipConfigSchema.parse(published)).toEqual({ scale: expect.closeTo(100, 6), maxTokens: 77 });
  });

  it('refuses a configuration without the trained scale', () => {
    expect(clipConfigSchema.safeParse({ ...published, logit_scale: undefined }).success).toBe(false);
  });
});
