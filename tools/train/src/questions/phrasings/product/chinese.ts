import type { ProductQuestionKind } from '../../question-kind.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { CHINESE_PRODUCT_ADVERTISE } from './chinese-advertise.ts';
import { CHINESE_PRODUCT_AUDIENCE } from './chinese-audience.ts';
import { CHINESE_PRODUCT_FEATURES } from './chinese-features.ts';
import { CHINESE_PRODUCT_IDENTITY } from './chinese-identity.ts';
import { CHINESE_PRODUCT_LOOKS } from './chinese-looks.ts';
import { CHINESE_PRODUCT_PRICE } from './chinese-price.ts';

export const CHINESE_PRODUCT_PHRASINGS: PhrasingsOf<ProductQuestionKind> = {
  ...CHINESE_PRODUCT_IDENTITY,
  ...CHINESE_PRODUCT_LOOKS,
  ...CHINESE_PRODUCT_FEATURES,
  ...CHINESE_PRODUCT_AUDIENCE,
  ...CHINESE_PRODUCT_ADVERTISE,
  ...CHINESE_PRODUCT_PRICE,
};
