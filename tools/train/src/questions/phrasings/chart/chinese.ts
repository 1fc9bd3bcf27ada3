import type { ChartQuestionKind } from '../../question-kind.ts';
import type { PhrasingsOf } from '../phrasings-of.ts';
import { CHINESE_CHART_COUNT } from './chinese-count.ts';
import { CHINESE_CHART_HIGHEST } from './chinese-highest.ts';
import { CHINESE_CHART_SLICE } from './chinese-slice.ts';
import { CHINESE_CHART_TREND } from './chinese-trend.ts';
import { CHINESE_CHART_TYPE } from './chinese-type.ts';
import { CHINESE_CHART_VALUES } from './chinese-values.ts';

export const CHINESE_CHART_PHRASINGS: PhrasingsOf<ChartQuestionKind> = {
  ...CHINESE_CHART_TYPE,
  ...CHINESE_CHART_TREND,
  ...CHINESE_CHART_COUNT,
  ...CHINESE_CHART_HIGHEST,
  ...CHINESE_CHART_SLICE,
  ...CHINESE_CHART_VALUES,
};
