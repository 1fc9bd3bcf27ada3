import { ENGLISH_CHART_PHRASINGS } from './chart/english.ts';
import { ENGLISH_DOCUMENT_PHRASINGS } from './document/english.ts';
import { ENGLISH_GENERAL_PHRASINGS } from './general/english.ts';
import { ENGLISH_NAMING_PHRASINGS } from './naming/english.ts';
import { ENGLISH_NOT_SHOWN_PHRASINGS } from './not-shown/english.ts';
import type { Phrasings } from './phrasings-of.ts';
import { ENGLISH_PRODUCT_PHRASINGS } from './product/english.ts';

export const ENGLISH_PHRASINGS: Phrasings = {
  topical: {
    ...ENGLISH_GENERAL_PHRASINGS,
    ...ENGLISH_NAMING_PHRASINGS,
    ...ENGLISH_PRODUCT_PHRASINGS,
    ...ENGLISH_CHART_PHRASINGS,
    ...ENGLISH_DOCUMENT_PHRASINGS,
  },
  notShown: ENGLISH_NOT_SHOWN_PHRASINGS,
};
