import type { NotShownTopic } from '../../not-shown-topic.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { ENGLISH_NOT_SHOWN_CONTACT } from './english-contact.ts';
import { ENGLISH_NOT_SHOWN_DATA } from './english-data.ts';
import { ENGLISH_NOT_SHOWN_MAKING } from './english-making.ts';
import { ENGLISH_NOT_SHOWN_MEASURES } from './english-measures.ts';
import { ENGLISH_NOT_SHOWN_OTHER } from './english-other.ts';
import { ENGLISH_NOT_SHOWN_OTHER_MORE } from './english-other-more.ts';
import { ENGLISH_NOT_SHOWN_PAST } from './english-past.ts';
import { ENGLISH_NOT_SHOWN_PEOPLE } from './english-people.ts';
import { ENGLISH_NOT_SHOWN_PLACE } from './english-place.ts';
import { ENGLISH_NOT_SHOWN_SALE } from './english-sale.ts';
import { ENGLISH_NOT_SHOWN_SENSES } from './english-senses.ts';
import { ENGLISH_NOT_SHOWN_STATE } from './english-state.ts';
import { ENGLISH_NOT_SHOWN_TEXT } from './english-text.ts';
import { ENGLISH_NOT_SHOWN_VALUES } from './english-values.ts';

export const ENGLISH_NOT_SHOWN_PHRASINGS: PhrasingsOf<NotShownTopic> = {
  ...ENGLISH_NOT_SHOWN_PEOPLE,
  ...ENGLISH_NOT_SHOWN_PLACE,
  ...ENGLISH_NOT_SHOWN_MAKING,
  ...ENGLISH_NOT_SHOWN_MEASURES,
  ...ENGLISH_NOT_SHOWN_STATE,
  ...ENGLISH_NOT_SHOWN_SENSES,
  ...ENGLISH_NOT_SHOWN_PAST,
  ...ENGLISH_NOT_SHOWN_SALE,
  ...ENGLISH_NOT_SHOWN_CONTACT,
  ...ENGLISH_NOT_SHOWN_TEXT,
  ...ENGLISH_NOT_SHOWN_DATA,
  ...ENGLISH_NOT_SHOWN_VALUES,
  other: [...ENGLISH_NOT_SHOWN_OTHER, ...ENGLISH_NOT_SHOWN_OTHER_MORE],
};
