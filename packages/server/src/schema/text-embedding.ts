import { GlimpseError } from '@glimpse/core';
import { builder } from './builder.ts';
import { EmbeddingType } from './evidence-types.ts';
import { ENCODER_COST } from './field-cost.ts';

builder.queryFields((t) => ({
  textEmbedding: t.field({
    type: EmbeddingType,
    nullable: true,
    complexity: ENCODER_COST,
    description: 'A text in the space of `Image.embedding`, for a search over pictures.',
    args: {
      text: t.arg.string({ required: true }),
      encoder: t.arg.id({ description: 'Name of the encoder to ask. Default: the default one.' }),
    },
    resolve: async (_root, { text, encoder: name }, { loaders, signal }) => {
      const encoder = loaders.encoderWith('embedText', name);
      const [embedding] = await encoder.embedText([text], { signal });
      if (embedding) return { ...embedding, encoder: encoder.name };
      throw new GlimpseError({
        code: 'MODEL_FAILED',
        message: `Expected one embedding of encoder '${encoder.name}' for one text, received none.`,
        details: { encoder: encoder.name },
      });
    },
  }),
}));
