import type { NotShownTopic } from '../../not-shown-topic.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { CHINESE_NOT_SHOWN_DATA } from './chinese-data.ts';
import { CHINESE_NOT_SHOWN_MAKING } from './chinese-making.ts';
import { CHINESE_NOT_SHOWN_MEASURES } from './chinese-measures.ts';
import { CHINESE_NOT_SHOWN_OTHER } from './chinese-other.ts';
import { CHINESE_NOT_SHOWN_PICTURES } from './chinese-pictures.ts';
import { CHINESE_NOT_SHOWN_SALE } from './chinese-sale.ts';
import { CHINESE_NOT_SHOWN_SENSES } from './chinese-senses.ts';
import { CHINESE_NOT_SHOWN_TEXT } from './chinese-text.ts';

export const CHINESE_NOT_SHOWN_PHRASINGS: PhrasingsOf<NotShownTopic> = {
  ...CHINESE_NOT_SHOWN_PICTURES,
  ...CHINESE_NOT_SHOWN_MAKING,
  ...CHINESE_NOT_SHOWN_MEASURES,
  ...CHINESE_NOT_SHOWN_SENSES,
  ...CHINESE_NOT_SHOWN_SALE,
  ...CHINESE_NOT_SHOWN_TEXT,
  ...CHINESE_NOT_SHOWN_DATA,
  ...CHINESE_NOT_SHOWN_OTHER,
};
