import type { AnalysisEvent, ReasonOptions } from '@glimpse/core';
import { abortable } from '../../http/abortable.ts';
import { toImageInput } from '../../store/stored-image.ts';
import { AnswerOptionsInput } from '../answer-options.ts';
import { AskImageInput, findImage } from '../ask-image.ts';
import { builder } from '../builder.ts';
import type { GlimpseContext } from '../context.ts';
import { analysisCost } from '../field-cost.ts';
import { streamAnswer } from '../stream-answer.ts';
import { AnalysisEventType } from './analysis-event-types.ts';
import { ANALYSIS_DEFAULTS } from './analysis-fields.ts';
import { AnalysisKindType } from './analysis-interface.ts';
import { toAnalysisOptions } from './analysis-options.ts';
import { ToneType } from './product-analysis-type.ts';

const AnalysisInput = builder.inputType('AnalysisInput', {
  description: 'A picture, and what it is to be analysed as.',
  fields: (t) => ({
    image: t.field({ type: AskImageInput, required: true }),
    kind: t.field({ type: AnalysisKindType, required: true }),
    tone: t.field({ type: ToneType, description: "Of a product's description. Default NEUTRAL." }),
    options: t.field({ type: AnswerOptionsInput, description: ANALYSIS_DEFAULTS }),
  }),
});

builder.subscriptionFields((t) => ({
  analysis: t.field({
    type: AnalysisEventType,
    complexity: ({ input }) => analysisCost(input.options),
    description: 'Streams an analysis. Leaving the subscription stops the models.',
    args: { input: t.arg({ type: AnalysisInput, required: true }) },
    subscribe: (_root, { input }, context) =>
      abortable(context.signal, (signal) =>
        streamAnswer(context, signal, input.options?.thinking?.mode, (controls) =>
          analysisEvents(input, { ...context, signal }, controls),
        ),
      ),
    resolve: (event) => event,
  }),
}));

async function* analysisEvents(
  { image, kind, tone, options }: typeof AnalysisInput.$inferInput,
  context: GlimpseContext,
  controls: Pick<ReasonOptions, 'signal' | 'finishThinking' | 'cancel'>,
): AsyncGenerator<AnalysisEvent, void, undefined> {
  const given = toAnalysisOptions(options);
  const input = toImageInput(await findImage(image, context));
  yield* context.analyses.stream({ image: input, kind, tone: tone ?? undefined, ...controls, ...given });
}
