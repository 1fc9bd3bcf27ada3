import type { ChartQuestionKind } from '../../question-kind.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { ENGLISH_CHART_KIND } from './english-kind.ts';
import { ENGLISH_CHART_VALUES } from './english-values.ts';
import { ENGLISH_CHART_READING } from './english-reading.ts';

export const ENGLISH_CHART_PHRASINGS: PhrasingsOf<ChartQuestionKind> = {
  ...ENGLISH_CHART_KIND,
  ...ENGLISH_CHART_VALUES,
  ...ENGLISH_CHART_READING,
};
