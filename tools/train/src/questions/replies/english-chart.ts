import { numberWord, ordinalWord } from '@glimpse/world';
import { marksOf } from '../marks.ts';
import type { Replies, Reply } from '../reply.ts';
import { isDetailed, isPie, nameOf } from '../sight.ts';
import type { ChartSight } from '../sight.ts';
import { TREND_SENTENCES, absent, asked, headline, quote } from '../words/english.ts';
import { namesIt } from './english-general.ts';

const PIE_HAS_NO_TREND = 'A pie chart shows shares, so there is no trend.';

function trend(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = 'the trend';
  if (isPie(truth)) return { thought: asked(topic, quote(sight, 'pie chart')), answer: PIE_HAS_NO_TREND };
  return isDetailed(sight)
    ? { thought: asked(topic, quote(sight, truth.trend)), answer: `${TREND_SENTENCES[truth.trend]}.` }
    : { thought: asked(topic, absent(sight)), answer: 'The report does not show the trend.' };
}

function count(sight: ChartSight): Reply {
  const marks = marksOf(sight.truth, 'en');
  const found = `${numberWord(sight.truth.count)} ${marks}`;
  const topic = `the number of ${marks}`;
  return isDetailed(sight)
    ? { thought: asked(topic, quote(sight, found)), answer: `The chart has ${found}.` }
    : {
        thought: asked(topic, absent(sight)),
        answer: `The report does not show how many ${marks} there are.`,
      };
}

function highest(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = 'the highest';
  if (isPie(truth)) return largestSlice(sight);
  if (!isDetailed(sight)) {
    return {
      thought: asked(topic, absent(sight)),
      answer: 'The report does not show which one is the highest.',
    };
  }
  if (truth.highest === undefined) {
    return {
      thought: asked(topic, quote(sight, 'flat')),
      answer: 'The values stay flat, so none is clearly the highest.',
    };
  }
  const position = ordinalWord(truth.highest);
  return {
    thought: asked(topic, quote(sight, `the ${position}`)),
    answer: `The ${position} ${truth.kind === 'bar' ? 'bar' : 'point'} is the highest.`,
  };
}

function slice(sight: ChartSight, topic: string, say: (color: string, share: string) => string): Reply {
  const { truth } = sight;
  if (!isPie(truth)) {
    return {
      thought: `The question is about a pie chart. ${quote(sight, nameOf(truth))}`,
      answer: `The image shows ${headline(sight)}, not a pie chart.`,
    };
  }
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: `The report does not show ${topic}.` };
  }
  const share = truth.majority ? 'more than half' : 'less than half';
  return {
    thought: asked(topic, quote(sight, `${truth.largest} and ${share}`)),
    answer: say(truth.largest, share),
  };
}

const largestSlice = (sight: ChartSight): Reply =>
  slice(
    sight,
    'the largest slice',
    (color, share) => `The ${color} slice is the largest and takes ${share}.`,
  );

function insight(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = 'the insight';
  if (!isDetailed(sight)) {
    return {
      thought: asked(topic, absent(sight)),
      answer: `The report only names ${headline(sight)}, no values.`,
    };
  }
  if (isPie(truth)) return { ...largestSlice(sight), thought: asked(topic, quote(sight, truth.largest)) };
  const peak = truth.highest === undefined ? '' : `, and the ${ordinalWord(truth.highest)} is the highest`;
  return {
    thought: asked(topic, quote(sight, truth.trend)),
    answer: `${TREND_SENTENCES[truth.trend]}${peak}.`,
  };
}

export const ENGLISH_CHART: Replies['chart'] = {
  'chart-type': (sight) => namesIt(sight, 'the chart type'),
  trend,
  count,
  highest,
  'largest-slice': largestSlice,
  share: (sight) =>
    slice(sight, 'the share of the largest slice', (_, share) => `The largest slice takes ${share}.`),
  insight,
  'exact-value': (sight) => ({
    thought: asked('exact values', absent(sight)),
    answer: 'The report gives no exact values. Please look them up in the data table.',
  }),
  'axis-unit': (sight) => ({
    thought: asked('the unit', absent(sight)),
    answer: 'The report does not show the unit of the axis. Please take a sharper picture.',
  }),
};
