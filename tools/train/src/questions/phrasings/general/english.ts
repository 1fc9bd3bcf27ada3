import type { GeneralKind } from '../../question-kind.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { ENGLISH_GENERAL_WHOLE } from './english-whole.ts';
import { ENGLISH_GENERAL_LOOK } from './english-look.ts';

export const ENGLISH_GENERAL_PHRASINGS: PhrasingsOf<GeneralKind> = {
  ...ENGLISH_GENERAL_WHOLE,
  ...ENGLISH_GENERAL_LOOK,
};
