import { readAmount } from '@glimpse/core';
import type { ProductDraft, Tone } from '@glimpse/core';
import { PRODUCT_FACTS } from '@glimpse/world';
import type { ProductTruth } from '@glimpse/world';
import type { AnalysisAnswers } from '../words/analysis-answers.ts';

const NUMBERS = /(?:[A-Z]{3}\s|[$€£¥]\s?)?\d[\d.,]*(?:\s?[€$£¥])?/gu;

/** What can be told of a product whose price tag was read like this. */
export function productDraftOf(
  truth: ProductTruth,
  text: string,
  tone: Tone,
  answers: AnalysisAnswers,
): ProductDraft {
  const { color, pattern, audience, features, scenes, ...rest } = answers.product(truth);
  const [ageFrom, ageTo] = PRODUCT_FACTS[truth.kind].ages;
  return {
    shows: 'product',
    category: answers.kindName(truth.kind),
    name: rest.name,
    colors: [color],
    pattern,
    material: rest.material,
    style: rest.style,
    features: [...features],
    audience: { group: audience, ageFrom, ageTo },
    scenes: [...scenes],
    price: priceIn(truth, text),
    description: answers.description(truth, tone),
  };
}

function priceIn({ price }: ProductTruth, text: string): string | null {
  if (!price) return null;
  const numbers = text.match(NUMBERS) ?? [];
  return numbers.find((number) => readAmount(number)?.value === price.value)?.trim() ?? null;
}
