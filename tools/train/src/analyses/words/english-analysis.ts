import type { AnalysisKind, Tone } from '@glimpse/core';
import { PRODUCT_FACTS, kindLabel, ordinalWord, withArticle } from '@glimpse/world';
import type { ChartTruth, ProductTruth } from '@glimpse/world';
import { isPie } from '../../questions/sight.ts';
import { SLOGANS } from '../../questions/words/english-products.ts';
import { looksOf } from '../../questions/words/english-summary.ts';
import { trendSentence } from '../../questions/words/english-trends.ts';
import { toldHighest } from '../drafts/chart-draft-of.ts';
import type { AnalysisAnswers, ChartParts, DocumentParts } from './analysis-answers.ts';

const substanceOf = ({ material }: ProductTruth): string => (material === 'wooden' ? 'wood' : material);

const DESCRIPTIONS: Record<Tone, (truth: ProductTruth) => string> = {
  neutral: (truth) => `${sentence(withArticle(looksOf(truth)))} for ${sceneOf(truth)}.`,
  friendly: (truth) => `You will love this ${looksOf(truth)}: ${SLOGANS[truth.kind]}.`,
  playful: (truth) => `Hello, ${looksOf(truth)}! ${sentence(SLOGANS[truth.kind])}!`,
  premium: (truth) => `A refined ${looksOf(truth)}, chosen for ${sceneOf(truth)}.`,
};

const sceneOf = ({ kind }: ProductTruth): string => PRODUCT_FACTS[kind].scenes[0] ?? '';
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const named = (kind: AnalysisKind): string => withArticle(kind);

function trendOf(truth: ChartTruth): string {
  if (isPie(truth)) return `The largest slice takes ${truth.majority ? 'more' : 'less'} than half`;
  return trendSentence(truth);
}

function highestOf({ truth, highest }: ChartParts): string[] {
  if (highest !== null) return [`${highest} is the highest.`];
  const position = toldHighest(truth);
  return position === undefined ? [] : [`The ${ordinalWord(position)} is the highest.`];
}

function documentSummary({ truth, parties, dates, amounts }: DocumentParts): string {
  const [first, second] = parties;
  const total = amounts.find(({ meaning }) => meaning === 'total') ?? amounts[0];
  const [date] = dates;
  return [
    sentence(withArticle(truth.kind)),
    first && ` from ${first.name}`,
    second && ` to ${second.name}`,
    total && ` over ${total.text}`,
    date && `, ${date.text}`,
    '.',
  ]
    .filter(Boolean)
    .join('');
}

export const ENGLISH_ANALYSIS: AnalysisAnswers = {
  kindName: kindLabel,
  thought: (kind, caption, findings) =>
    [
      `The task is ${named(kind)}.`,
      caption === undefined ? 'There is no caption.' : `The caption says ${caption}.`,
      ...findings,
    ].join(' '),
  wrongThought: (kind, truth) =>
    `The task is ${named(kind)}, but the image shows ${withArticle(kindLabel(truth.kind))}.`,
  refusal: (kind, truth) => `The image shows ${withArticle(kindLabel(truth.kind))}, not ${named(kind)}.`,
  found: (name, text) => `The ${name} is printed: ${text}.`,
  counted: (labels, highest) => {
    const told = labels.map((label, index) => `${ordinalWord(index + 1)}: ${label ?? '?'}`);
    return `In order, ${told.join(', ')}. The highest, ${told[highest - 1] ?? ''}.`;
  },
  role: (role) => role,
  documentSummary,
  product: (truth) => {
    const { style, features, audience, scenes } = PRODUCT_FACTS[truth.kind];
    return {
      name: looksOf(truth),
      color: truth.color,
      pattern: truth.pattern === 'plain' ? null : truth.pattern,
      material: substanceOf(truth),
      style,
      features,
      audience,
      scenes,
    };
  },
  description: (truth, tone) => DESCRIPTIONS[tone](truth),
  chartSubject: ({ title, truth }) => title ?? withArticle(kindLabel(truth.kind)),
  chartFindings: (parts) => [`${trendOf(parts.truth)}.`, ...highestOf(parts)],
  chartAnomalies: (truth) =>
    'outlier' in truth && truth.outlier ? ['One value lies far from the others.'] : [],
  chartRecommendations: (truth) => {
    if ('outlier' in truth && truth.outlier) return ['Find out what caused the outlier.'];
    if (isPie(truth)) return ['Look at the largest share first.'];
    if (truth.trend === 'rising') return ['Find out what drives the growth, and go on with it.'];
    if (truth.trend === 'falling') return ['Find out what causes the decline.'];
    return ['Compare with other periods before you decide.'];
  },
  chartSummary: ({ title, truth }) => `${title === null ? '' : `${title}: `}${trendOf(truth)}.`,
};
