import type { ProductQuestionKind } from '../../question-kind.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { ENGLISH_PRODUCT_LOOKS } from './english-looks.ts';
import { ENGLISH_PRODUCT_BUYERS } from './english-buyers.ts';
import { ENGLISH_PRODUCT_SALE } from './english-sale.ts';

export const ENGLISH_PRODUCT_PHRASINGS: PhrasingsOf<ProductQuestionKind> = {
  ...ENGLISH_PRODUCT_LOOKS,
  ...ENGLISH_PRODUCT_BUYERS,
  ...ENGLISH_PRODUCT_SALE,
};
