import type { GeneralKind } from '../../question-kind.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { CHINESE_GENERAL_COLORS } from './chinese-colors.ts';
import { CHINESE_GENERAL_DESCRIPTION } from './chinese-description.ts';
import { CHINESE_GENERAL_IDENTITY } from './chinese-identity.ts';
import { CHINESE_GENERAL_NEXT_STEP } from './chinese-next-step.ts';

export const CHINESE_GENERAL_PHRASINGS: PhrasingsOf<GeneralKind> = {
  ...CHINESE_GENERAL_DESCRIPTION,
  ...CHINESE_GENERAL_IDENTITY,
  ...CHINESE_GENERAL_COLORS,
  ...CHINESE_GENERAL_NEXT_STEP,
};
