import { ANALYSIS_KINDS, type AnalysisKind, type FieldSupport } from '@glimpse/core';
import { FinishReasonType, UsageType } from '../answer-types.ts';
import { builder } from '../builder.ts';
import { DescriptionType } from '../evidence-types.ts';
import { LanguageType } from '../language-type.ts';
import { enumValues } from './enum-values.ts';
import type { ShownAnalysis } from './shown-analysis.ts';

export const AnalysisKindType = builder.enumType('AnalysisKind', {
  description: 'What a picture can be analysed as.',
  values: enumValues(ANALYSIS_KINDS),
});

const FieldSupportType = builder.objectRef<FieldSupport>('FieldSupport').implement({
  description: 'A field and the encoder whose evidence has its words.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Path within the analysis, such as `title` or `amounts.0`.',
    }),
    encoder: t.exposeID('encoder'),
  }),
});

const TYPE_NAMES: Record<AnalysisKind, string> = {
  product: 'ProductAnalysis',
  chart: 'ChartAnalysis',
  document: 'DocumentAnalysis',
};

export const AnalysisInterface = builder.interfaceRef<ShownAnalysis>('Analysis').implement({
  description: 'What every analysis has: how it came about, and what it rests on.',
  fields: (t) => ({
    thinking: t.exposeString('thinking', { description: 'What the model thought before it answered.' }),
    evidence: t.field({
      type: [DescriptionType],
      description: 'By encoder, in the order in which they were asked.',
      resolve: ({ evidence }) => [...evidence],
    }),
    supports: t.field({
      type: [FieldSupportType],
      description:
        'Of what is quoted from the picture, the encoder that read it. Other fields are in the own words of the model.',
      resolve: ({ supports }) => [...supports],
    }),
    language: t.expose('language', { type: LanguageType }),
    reasoner: t.exposeID('reasoner'),
    finishReason: t.expose('finishReason', {
      type: FinishReasonType,
      nullable: true,
      description: 'Null while the analysis is being written.',
    }),
    usage: t.expose('usage', {
      type: UsageType,
      nullable: true,
      description:
        'Of a cached analysis, what it took to compute it. Null while the analysis is being written.',
    }),
    cached: t.boolean({
      description: 'Whether thought and analysis were kept from an earlier one, and no model thought now.',
      resolve: ({ cached }) => cached ?? false,
    }),
  }),
  resolveType: (analysis) => TYPE_NAMES[analysis.analysisKind],
});
