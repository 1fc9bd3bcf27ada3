import { ANALYSIS_MAX_TOKENS, ANALYSIS_THINKING_BUDGET, type AnalysisKind, type Tone } from '@glimpse/core';
import { toImageInput, type StoredImage } from '../../store/stored-image.ts';
import { AnswerOptionsInput, type AnswerOptions } from '../answer-options.ts';
import { builder } from '../builder.ts';
import type { GlimpseContext } from '../context.ts';
import { analysisCost } from '../field-cost.ts';
import { ImageType } from '../image-type.ts';
import { toAnalysisOptions } from './analysis-options.ts';
import { ChartAnalysisType } from './chart-analysis-type.ts';
import { DocumentAnalysisType } from './document-analysis-type.ts';
import { ProductAnalysisType, ToneType } from './product-analysis-type.ts';
import { showAnalysis, type ShownAnalysis } from './shown-analysis.ts';

/** What the options of an analysis are where they are not given. */
export const ANALYSIS_DEFAULTS = `Without options it is repeatable, and hence kept: always the likeliest token, unless a seed, temperature or topP is given, no repeat penalty, ${ANALYSIS_THINKING_BUDGET} tokens of thought, ${ANALYSIS_MAX_TOKENS} of the answer, in English, by one encoder that captions and one that reads text.`;

interface Args {
  readonly tone?: Tone | null | undefined;
  readonly options?: AnswerOptions | null | undefined;
}

async function analyze<K extends AnalysisKind>(
  kind: K,
  image: StoredImage,
  { tone, options }: Args,
  { analyses, loaders, signal }: GlimpseContext,
): Promise<ShownAnalysis<K>> {
  const request = { kind, image: toImageInput(image), tone: tone ?? undefined, signal };
  return showAnalysis(
    await analyses.analyze({ ...request, ...toAnalysisOptions(options) }, loaders.describeAll),
  );
}

builder.objectFields(ImageType, (t) => {
  const options = t.arg({ type: AnswerOptionsInput });
  return {
    product: t.field({
      type: ProductAnalysisType,
      nullable: true,
      complexity: ({ options: given }) => analysisCost(given),
      description: `The picture as a product. ${ANALYSIS_DEFAULTS}`,
      args: { tone: t.arg({ type: ToneType, description: 'Of the description. Default NEUTRAL.' }), options },
      resolve: (image, args, context) => analyze('product', image, args, context),
    }),
    chart: t.field({
      type: ChartAnalysisType,
      nullable: true,
      complexity: ({ options: given }) => analysisCost(given),
      description: 'The picture as a chart; defaults as of `product`.',
      args: { options },
      resolve: (image, args, context) => analyze('chart', image, args, context),
    }),
    document: t.field({
      type: DocumentAnalysisType,
      nullable: true,
      complexity: ({ options: given }) => analysisCost(given),
      description: 'The picture as a document; defaults as of `product`.',
      args: { options },
      resolve: (image, args, context) => analyze('document', image, args, context),
    }),
  };
});
