import { withArticle } from '@glimpse/world';
import type { ChartTruth, Truth, Trend } from '@glimpse/world';
import { nameOf } from '../sight.ts';

const TREND_ADJECTIVES: Record<Trend, string> = {
  rising: 'rising',
  falling: 'falling',
  peaking: 'peaking',
  dipping: 'dipping',
  flat: 'flat',
  mixed: 'mixed',
};

/** `red striped cotton t-shirt` */
export const looksOf = ({ color, pattern, material, kind }: Extract<Truth, { type: 'product' }>): string =>
  [color, ...(pattern === 'plain' ? [] : [pattern]), material, kind].join(' ');

/** The most telling of what a caption says, in a few words. */
export function summaryOf(truth: Truth): string {
  switch (truth.type) {
    case 'product':
      return withArticle(looksOf(truth));
    case 'chart':
      return chartSummary(truth);
    case 'document': {
      const stamp = truth.stamp ? ` with a ${truth.stamp} stamp` : '';
      return `${withArticle(`${truth.signature ? 'signed ' : ''}${truth.kind}`)}${stamp}`;
    }
  }
}

function chartSummary(truth: ChartTruth): string {
  if (truth.kind === 'pie') return `a pie chart with a large ${truth.largest} slice`;
  if (truth.kind === 'scatter' && truth.trend === 'flat') return 'a scatter chart without a trend';
  return `a ${TREND_ADJECTIVES[truth.trend]} ${nameOf(truth)}`;
}
