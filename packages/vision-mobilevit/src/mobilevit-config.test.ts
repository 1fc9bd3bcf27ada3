import { describe, expect, it } from '@jest/globals';
import { mobilevitConfigSchema } from './mobilevit-config.ts';

describe('mobilevitConfigSchema', () => {
  it('puts the labels in the order of their ids', () => {
    const config = { model_type: 'mobilevit', id2label: { 1: 'lamp', 0: 'mug', 2: 'shoe' }, image_size: 96 };
    expect(mobilevitConfigSchema.parse(config)).toEqual({ labels: ['mug', 'lamp', 'shoe'] });
  });

  it('refuses ids with a gap', () => {
    const config = { model_type: 'mobilevit', id2label: { 0: 'mug', 2: 'shoe' } };
    expect(mobilevitConfigSchema.safeParse(config).success).toBe(false);
  });
});
