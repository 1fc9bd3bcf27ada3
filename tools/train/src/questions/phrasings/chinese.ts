import { CHINESE_CHART_PHRASINGS } from './chart/chinese.ts';
import { CHINESE_DOCUMENT_PHRASINGS } from './document/chinese.ts';
import { CHINESE_GENERAL_PHRASINGS } from './general/chinese.ts';
import { CHINESE_NAMING_PHRASINGS } from './naming/chinese.ts';
import { CHINESE_NOT_SHOWN_PHRASINGS } from './not-shown/chinese.ts';
import type { Phrasings } from './phrasings-of.ts';
import { CHINESE_PRODUCT_PHRASINGS } from './product/chinese.ts';

export const CHINESE_PHRASINGS: Phrasings = {
  topical: {
    ...CHINESE_GENERAL_PHRASINGS,
    ...CHINESE_NAMING_PHRASINGS,
    ...CHINESE_PRODUCT_PHRASINGS,
    ...CHINESE_CHART_PHRASINGS,
    ...CHINESE_DOCUMENT_PHRASINGS,
  },
  notShown: CHINESE_NOT_SHOWN_PHRASINGS,
};
