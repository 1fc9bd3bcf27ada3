import type {
  CaptionEvidence,
  Description,
  EmbeddingEvidence,
  ScoredText,
  TextBox,
  TextLine,
  TextWord,
} from '@glimpse/core';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { builder } from './builder.ts';
import type { By } from './evidence-loaders.ts';
import { IMAGE_TYPENAME } from './node-id.ts';

export const DescriptionType = builder
  .objectRef<By<Description> & { image: string }>('Description')
  .implement({
    description: 'A picture in the words of an encoder, as the reasoner reads them.',
    fields: (t) => ({
      text: t.exposeString('text'),
      encoder: t.exposeID('encoder'),
      image: t.id({
        description: 'The picture.',
        resolve: ({ image }) => encodeGlobalID(IMAGE_TYPENAME, image),
      }),
    }),
  });

export const CaptionType = builder.objectRef<By<CaptionEvidence>>('Caption').implement({
  description: 'A sentence that a captioning model wrote.',
  fields: (t) => ({ text: t.exposeString('text'), encoder: t.exposeID('encoder') }),
});

export const LabelType = builder.objectRef<ScoredText>('Label').implement({
  description: 'A class of the model and how likely it is.',
  fields: (t) => ({
    text: t.exposeString('text'),
    score: t.exposeFloat('score', { description: 'In [0, 1]; all classes of the model add up to 1.' }),
  }),
});

export const TextMatchType = builder.objectRef<ScoredText>('TextMatch').implement({
  description: 'One of the given texts and how well it fits the picture.',
  fields: (t) => ({
    text: t.exposeString('text'),
    score: t.exposeFloat('score', { description: 'In [0, 1]; the given texts add up to 1.' }),
  }),
});

export const EmbeddingType = builder.objectRef<By<EmbeddingEvidence>>('Embedding').implement({
  description:
    'A place in the space that an encoder has for pictures and texts: the dot product of two is their likeness.',
  fields: (t) => ({
    vector: t.floatList({
      description: 'Of unit length.',
      resolve: ({ vector }) => Array.from(vector),
    }),
    dimensions: t.int({ resolve: ({ vector }) => vector.length }),
    encoder: t.exposeID('encoder', { description: 'Only vectors of the same encoder can be compared.' }),
  }),
});

const TextBoxType = builder.objectRef<TextBox>('TextBox').implement({
  description:
    "A place in the picture in pixels, from the top left; its sides are parallel to the picture's.",
  fields: (t) => ({
    x: t.exposeFloat('x'),
    y: t.exposeFloat('y'),
    width: t.exposeFloat('width'),
    height: t.exposeFloat('height'),
  }),
});

const TextWordType = builder.objectRef<TextWord>('TextWord').implement({
  fields: (t) => ({
    text: t.exposeString('text'),
    score: t.exposeFloat('score', { description: 'How sure the encoder is, in [0, 1].' }),
    box: t.expose('box', { type: TextBoxType }),
  }),
});

export const TextLineType = builder.objectRef<TextLine>('TextLine').implement({
  description: 'Printed text that stands together on one line.',
  fields: (t) => ({
    text: t.exposeString('text'),
    score: t.exposeFloat('score', { description: 'How sure the encoder is, in [0, 1].' }),
    box: t.expose('box', { type: TextBoxType }),
    words: t.field({
      type: [TextWordType],
      nullable: true,
      complexity: { field: 1, multiplier: 1 },
      description: 'From left to right; null where the encoder does not tell words apart.',
      resolve: ({ words }) => words && [...words],
    }),
  }),
});
