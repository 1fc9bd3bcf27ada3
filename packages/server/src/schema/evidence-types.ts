import type { CaptionEvidence, Description, ScoredText } from '@glimpse/core';
import { builder } from './builder.ts';
import type { By } from './evidence-loaders.ts';

export const DescriptionType = builder.objectRef<By<Description>>('Description').implement({
  description: 'A picture in the words of an encoder, as the reasoner reads them.',
  fields: (t) => ({ text: t.exposeString('text'), encoder: t.exposeID('encoder') }),
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
