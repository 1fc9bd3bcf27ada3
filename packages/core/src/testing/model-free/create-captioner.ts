import { describeEvidence } from '../../prompts/describe-evidence.ts';
import type { ImageInput } from '../../spec/image-input.ts';
import type { CaptionOptions, EncoderWith } from '../../spec/vision-encoder.ts';
import { modelFreeCard, type Rule } from './model-free-card.ts';

/** An encoder without a model: `tell` gives one text an image, in order. It has nothing that disposal could free. */
export function createCaptioner(
  name: string,
  rule: Rule,
  tell: (images: readonly ImageInput[], options: CaptionOptions) => Promise<string[]>,
): EncoderWith<'caption'> {
  const caption: EncoderWith<'caption'>['caption'] = async (images, options = {}) =>
    (await tell(images, options)).map((text) => ({ kind: 'caption', text }));
  return {
    name,
    card: modelFreeCard(name, rule),
    caption,
    describe: async (images, options) => (await caption(images, options)).map(describeEvidence),
    dispose: () => Promise.resolve(),
  };
}
