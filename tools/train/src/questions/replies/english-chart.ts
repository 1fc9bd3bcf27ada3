import { ordinalWord } from '@glimpse/world';
import type { Replies, Reply } from '../reply.ts';
import { hasOutlier, isDetailed, isPie, nameOf, toldHighestOf, toldOutlierOf } from '../sight.ts';
import type { ChartSight } from '../sight.ts';
import { trendQuote, trendSentence } from '../words/english-trends.ts';
import { absent, asked, quote, refuse } from '../words/english.ts';
import { count, seriesCount } from './english-count.ts';
import { namesIt } from './english-general.ts';
import { largestSlice, share } from './english-slice.ts';

function trend(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = 'the trend';
  if (isPie(truth)) {
    return {
      thought: asked(topic, quote(sight, 'pie chart')),
      answer: 'A pie chart shows shares, so there is no trend.',
    };
  }
  return isDetailed(sight)
    ? { thought: asked(topic, quote(sight, trendQuote(truth))), answer: `${trendSentence(truth)}.` }
    : { thought: asked(topic, absent(sight)), answer: refuse('the trend') };
}

function highest(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = 'the highest';
  if (isPie(truth)) return largestSlice(sight);
  const position = toldHighestOf(sight);
  if (position !== undefined) {
    const ordinal = ordinalWord(position);
    return {
      thought: asked(topic, quote(sight, `the ${ordinal}`)),
      answer: `The ${ordinal} bar is the highest.`,
    };
  }
  return isDetailed(sight) && truth.kind !== 'scatter' && truth.trend === 'flat' && !hasOutlier(truth)
    ? {
        thought: asked(topic, quote(sight, trendQuote(truth))),
        answer: 'The values stay flat, so none is clearly the highest.',
      }
    : { thought: asked(topic, absent(sight)), answer: refuse('which one is the highest') };
}

function outlier(sight: ChartSight): Reply {
  const topic = 'an outlier';
  const told = toldOutlierOf(sight);
  if (told === undefined) {
    return { thought: asked(topic, absent(sight)), answer: refuse('whether there is an outlier') };
  }
  return told
    ? { thought: asked(topic, quote(sight, topic)), answer: 'Yes, the chart has an outlier.' }
    : { thought: asked(topic, 'The caption names none.'), answer: 'No, the image shows no outlier.' };
}

function insight(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = 'the insight';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`the values of the ${nameOf(truth)}`) };
  }
  if (isPie(truth)) return { ...largestSlice(sight), thought: asked(topic, quote(sight, truth.largest)) };
  const position = toldHighestOf(sight);
  const peak = position === undefined ? '' : `, and the ${ordinalWord(position)} is the highest`;
  const far = hasOutlier(truth) ? ', with an outlier' : '';
  return {
    thought: asked(topic, quote(sight, trendQuote(truth))),
    answer: `${trendSentence(truth)}${peak}${far}.`,
  };
}

export const ENGLISH_CHART: Replies['chart'] = {
  'chart-type': (sight) => namesIt(sight, 'the chart type'),
  trend,
  count,
  'series-count': seriesCount,
  highest,
  outlier,
  'largest-slice': largestSlice,
  share,
  insight,
  'exact-value': (sight) => ({
    thought: asked('exact values', absent(sight)),
    answer: refuse('exact values', 'Please look them up in the data.'),
  }),
  'axis-unit': (sight) => ({
    thought: asked('the unit', absent(sight)),
    answer: refuse('the unit of the axis', 'Please take a sharper picture.'),
  }),
};
