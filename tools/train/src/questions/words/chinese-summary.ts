import type { ChartTruth, Truth } from '@glimpse/world';
import { looksOf } from './chinese-caption.ts';
import { COLOR_NAMES, KIND_NOUNS, nameOf } from './chinese-names.ts';
import { oneOf } from './chinese-things.ts';
import { trendAdjective } from './chinese-trends.ts';

/** The most telling of what a caption says, in a few words. */
export function summaryOf(truth: Truth): string {
  const noun = KIND_NOUNS[truth.kind];
  switch (truth.type) {
    case 'product':
      return oneOf(noun, looksOf(truth));
    case 'chart':
      return chartSummary(truth);
    case 'document':
      return `${oneOf(noun, truth.signature ? '已签名的' : '')}${truth.stamp ? `，带有${COLOR_NAMES[truth.stamp]}印章` : ''}`;
  }
}

const chartSummary = (truth: ChartTruth): string =>
  truth.kind === 'pie'
    ? `一张${COLOR_NAMES[truth.largest]}扇区最大的饼图`
    : `一张${trendAdjective(truth)}${nameOf(truth)}`;
