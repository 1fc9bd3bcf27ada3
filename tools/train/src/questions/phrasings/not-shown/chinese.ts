import type { NotShownTopic } from '../../not-shown-topic.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { CHINESE_NOT_SHOWN_CONTACT } from './chinese-contact.ts';
import { CHINESE_NOT_SHOWN_DATA } from './chinese-data.ts';
import { CHINESE_NOT_SHOWN_MAKING } from './chinese-making.ts';
import { CHINESE_NOT_SHOWN_MEASURES } from './chinese-measures.ts';
import { CHINESE_NOT_SHOWN_OTHER } from './chinese-other.ts';
import { CHINESE_NOT_SHOWN_OTHER_MORE } from './chinese-other-more.ts';
import { CHINESE_NOT_SHOWN_PAST } from './chinese-past.ts';
import { CHINESE_NOT_SHOWN_PEOPLE } from './chinese-people.ts';
import { CHINESE_NOT_SHOWN_PLACE } from './chinese-place.ts';
import { CHINESE_NOT_SHOWN_SALE } from './chinese-sale.ts';
import { CHINESE_NOT_SHOWN_SENSES } from './chinese-senses.ts';
import { CHINESE_NOT_SHOWN_STATE } from './chinese-state.ts';
import { CHINESE_NOT_SHOWN_TEXT } from './chinese-text.ts';
import { CHINESE_NOT_SHOWN_VALUES } from './chinese-values.ts';

export const CHINESE_NOT_SHOWN_PHRASINGS: PhrasingsOf<NotShownTopic> = {
  ...CHINESE_NOT_SHOWN_PEOPLE,
  ...CHINESE_NOT_SHOWN_PLACE,
  ...CHINESE_NOT_SHOWN_MAKING,
  ...CHINESE_NOT_SHOWN_MEASURES,
  ...CHINESE_NOT_SHOWN_STATE,
  ...CHINESE_NOT_SHOWN_SENSES,
  ...CHINESE_NOT_SHOWN_PAST,
  ...CHINESE_NOT_SHOWN_SALE,
  ...CHINESE_NOT_SHOWN_CONTACT,
  ...CHINESE_NOT_SHOWN_TEXT,
  ...CHINESE_NOT_SHOWN_DATA,
  ...CHINESE_NOT_SHOWN_VALUES,
  other: [...CHINESE_NOT_SHOWN_OTHER, ...CHINESE_NOT_SHOWN_OTHER_MORE],
};
