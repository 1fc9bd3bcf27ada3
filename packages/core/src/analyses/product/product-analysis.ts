import type { Language } from '../../prompts/language.ts';
import type { PartialValue } from '../../reasoning/with-values.ts';
import { readAmount, TWO_DECIMALS } from '../quotes/read-amount.ts';
import type { Quotes } from '../quotes/quotes.ts';
import { told, toldOf } from '../told.ts';
import type { ProductDraft } from './product-draft.ts';

export interface Audience {
  readonly group: string;
  /** Years. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

/** `currency` is an ISO 4217 code; null where the picture does not tell. A single price is both ends. */
export interface PriceRange {
  readonly min: number;
  readonly max: number;
  readonly currency: string | null;
}

export interface ProductAnalysis {
  readonly name: string | null;
  readonly category: string | null;
  readonly material: string | null;
  readonly style: string | null;
  readonly features: readonly string[];
  readonly colors: readonly string[];
  readonly pattern: string | null;
  readonly audience: Audience | null;
  readonly usageScenes: readonly string[];
  /** Only what the picture shows. */
  readonly priceRange: PriceRange | null;
  /** Why there is no price range; null where there is one, and until it is known. */
  readonly priceRangeReason: string | null;
  /** For a shop, in the tone that was asked for. */
  readonly description: string | null;
}

const NO_PRICE: Record<Language, string> = {
  en: 'The image does not show a price that can be read.',
  zh: '图片没有显示可以读出的价格。',
};

type Draft = PartialValue<ProductDraft>;

/** Takes from a draft, which may still be growing, what the evidence supports. */
export function toProductAnalysis(draft: Draft, quotes: Quotes, language: Language): ProductAnalysis {
  const { audience } = draft;
  const group = told(audience?.group);
  const read = toPriceRange(draft.price ?? '');
  const priceRange = read && quotes.exact(draft.price, 'priceRange') !== null ? read : null;
  return {
    name: told(draft.name),
    category: told(draft.category),
    material: told(draft.material),
    style: told(draft.style),
    features: toldOf(draft.features),
    colors: toldOf(draft.colors),
    pattern: told(draft.pattern),
    audience:
      group === null ? null : { group, ageFrom: audience?.ageFrom ?? null, ageTo: audience?.ageTo ?? null },
    usageScenes: toldOf(draft.scenes),
    priceRange,
    priceRangeReason: priceRange || draft.price === undefined ? null : NO_PRICE[language],
    description: told(draft.description),
  };
}

const BETWEEN = /(?<=\d\D{0,4})\s?[-–—~至到]\s?(?=\D{0,4}\d)/u;

/** `€20`, `€20 – €30` or `19.95`; a number without currency and decimals is no price. */
function toPriceRange(text: string): PriceRange | null {
  const ends = text.split(BETWEEN).flatMap((end) => readAmount(end) ?? []);
  const values = ends.map(({ value }) => value);
  if (values.length === 0) return null;
  const currency = ends.find((end) => end.currency !== null)?.currency ?? null;
  if (currency === null && !TWO_DECIMALS.test(text)) return null;
  return { min: Math.min(...values), max: Math.max(...values), currency };
}
