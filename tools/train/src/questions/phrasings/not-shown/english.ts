import type { NotShownTopic } from '../../not-shown-topic.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { ENGLISH_NOT_SHOWN_SCENE } from './english-scene.ts';
import { ENGLISH_NOT_SHOWN_THING } from './english-thing.ts';
import { ENGLISH_NOT_SHOWN_TEXT } from './english-text.ts';
import { ENGLISH_NOT_SHOWN_OTHER } from './english-other.ts';

export const ENGLISH_NOT_SHOWN_PHRASINGS: PhrasingsOf<NotShownTopic> = {
  ...ENGLISH_NOT_SHOWN_SCENE,
  ...ENGLISH_NOT_SHOWN_THING,
  ...ENGLISH_NOT_SHOWN_TEXT,
  ...ENGLISH_NOT_SHOWN_OTHER,
};
