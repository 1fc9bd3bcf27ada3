import type { ChartTruth, Trend } from '@glimpse/world';

const SENTENCES: Record<Trend, string> = {
  rising: 'The values are rising',
  falling: 'The values are falling',
  peaking: 'The values peak in the middle',
  dipping: 'The values dip in the middle',
  flat: 'The values stay flat',
  mixed: 'The lines go different ways',
};
const CLOUD_SENTENCES = {
  rising: 'The points are rising',
  falling: 'The points are falling',
  flat: 'The points show no trend',
} as const;
/** As a caption says it. */
const QUOTES: Record<Trend, string> = {
  rising: 'rising',
  falling: 'falling',
  peaking: 'peaking in the middle',
  dipping: 'dipping in the middle',
  flat: 'staying flat',
  mixed: 'going different ways',
};
const ADVICE: Record<Trend, string> = {
  rising: 'Next, find out what drives the growth and keep it up.',
  falling: 'Next, find out what causes the decline and stop it.',
  peaking: 'Next, find out what made the middle so high.',
  dipping: 'Next, find out what made the middle so low.',
  flat: 'Next, try something new, for nothing changes.',
  mixed: 'Next, compare the lines one by one.',
};

type TrendTruth = Exclude<ChartTruth, { kind: 'pie' }>;

/** Without the full stop. */
export const trendSentence = (truth: TrendTruth): string =>
  truth.kind === 'scatter' ? CLOUD_SENTENCES[truth.trend] : SENTENCES[truth.trend];

/** The words of the caption. */
export const trendQuote = (truth: TrendTruth): string =>
  truth.kind === 'scatter' && truth.trend === 'flat' ? 'without a trend' : QUOTES[truth.trend];

export const trendAdvice = (truth: TrendTruth): string =>
  truth.kind === 'scatter' && truth.trend === 'flat'
    ? 'Next, look for another value that explains the points.'
    : ADVICE[truth.trend];
