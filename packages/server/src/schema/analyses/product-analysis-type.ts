import { TONES, type Audience, type PriceRange } from '@glimpse/core';
import { builder } from '../builder.ts';
import { AnalysisInterface } from './analysis-interface.ts';
import { enumValues } from './enum-values.ts';
import type { ShownAnalysis } from './shown-analysis.ts';

export const ToneType = builder.enumType('Tone', {
  description: "How a product's description speaks.",
  values: enumValues(TONES),
});

const AudienceType = builder.objectRef<Audience>('Audience').implement({
  description: 'Whom a product suits.',
  fields: (t) => ({
    group: t.exposeString('group'),
    ageFrom: t.exposeInt('ageFrom', { nullable: true, description: 'Years.' }),
    ageTo: t.exposeInt('ageTo', { nullable: true, description: 'Years.' }),
  }),
});

const PriceRangeType = builder.objectRef<PriceRange>('PriceRange').implement({
  description: 'A single price is both ends.',
  fields: (t) => ({
    min: t.exposeFloat('min'),
    max: t.exposeFloat('max'),
    currency: t.exposeString('currency', {
      nullable: true,
      description: 'ISO 4217 code; null where the picture does not tell.',
    }),
  }),
});

export const ProductAnalysisType = builder.objectRef<ShownAnalysis<'product'>>('ProductAnalysis').implement({
  description: 'A product for an online shop. What the picture does not tell is null or empty.',
  interfaces: [AnalysisInterface],
  isTypeOf: (analysis) => (analysis as ShownAnalysis).analysisKind === 'product',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true }),
    category: t.exposeString('category', { nullable: true }),
    material: t.exposeString('material', { nullable: true }),
    style: t.exposeString('style', { nullable: true }),
    features: t.stringList({ resolve: ({ features }) => [...features] }),
    colors: t.stringList({ resolve: ({ colors }) => [...colors] }),
    pattern: t.exposeString('pattern', { nullable: true }),
    audience: t.expose('audience', { type: AudienceType, nullable: true }),
    usageScenes: t.stringList({ resolve: ({ usageScenes }) => [...usageScenes] }),
    priceRange: t.expose('priceRange', {
      type: PriceRangeType,
      nullable: true,
      description: 'Only what the picture shows; a price is never guessed.',
    }),
    priceRangeReason: t.exposeString('priceRangeReason', {
      nullable: true,
      description: 'Why there is no price range; null where there is one, and until it is known.',
    }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'For a shop, in the tone that was asked for.',
    }),
  }),
});
