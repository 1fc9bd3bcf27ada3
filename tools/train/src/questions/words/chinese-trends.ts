import type { ChartTruth, Trend } from '@glimpse/world';

const SENTENCES: Readonly<Record<Trend, string>> = {
  rising: '数值在上升',
  falling: '数值在下降',
  peaking: '数值在中间达到高峰',
  dipping: '数值在中间跌到低谷',
  flat: '数值保持平稳',
  mixed: '各条折线的走势不同',
};
const CLOUD_SENTENCES = {
  rising: '数据点整体上升',
  falling: '数据点整体下降',
  flat: '数据点没有趋势',
} as const;
const ADJECTIVES: Readonly<Record<Trend, string>> = {
  rising: '上升的',
  falling: '下降的',
  peaking: '中间高的',
  dipping: '中间低的',
  flat: '平稳的',
  mixed: '走势各异的',
};
const ADVICE: Readonly<Record<Trend, string>> = {
  rising: '下一步：找出增长的原因，继续保持。',
  falling: '下一步：找出下降的原因，加以改进。',
  peaking: '下一步：找出中间为什么高。',
  dipping: '下一步：找出中间为什么低。',
  flat: '下一步：尝试新的做法，因为没有变化。',
  mixed: '下一步：逐条比较各条折线。',
};

type TrendTruth = Exclude<ChartTruth, { kind: 'pie' }>;

const isCloudWithoutTrend = (truth: TrendTruth): boolean =>
  truth.kind === 'scatter' && truth.trend === 'flat';

/** Without the full stop. */
export const trendSentence = (truth: TrendTruth): string =>
  truth.kind === 'scatter' ? CLOUD_SENTENCES[truth.trend] : SENTENCES[truth.trend];

/** `上升的`, before the name of the chart. */
export const trendAdjective = (truth: TrendTruth): string =>
  isCloudWithoutTrend(truth) ? '没有趋势的' : ADJECTIVES[truth.trend];

export const trendAdvice = (truth: TrendTruth): string =>
  isCloudWithoutTrend(truth) ? '下一步：寻找另一个能解释这些数据点的数值。' : ADVICE[truth.trend];
