import { ordinalWord } from '@glimpse/world';
import { marksOf } from '../marks.ts';
import type { Replies, Reply } from '../reply.ts';
import { hasOutlier, isDetailed, isPie, toldHighestOf, toldOutlierOf } from '../sight.ts';
import type { ChartSight } from '../sight.ts';
import { MARK_NOUNS, ordinalOf } from '../words/chinese-marks.ts';
import { nameOf } from '../words/chinese-names.ts';
import { trendSentence } from '../words/chinese-trends.ts';
import { NOT_NAMED, absent, asked, quote, refuse } from '../words/chinese.ts';
import { trendQuote } from '../words/english-trends.ts';
import { count, seriesCount } from './chinese-count.ts';
import { namesIt } from './chinese-general.ts';
import { largestSlice, share } from './chinese-slice.ts';

function trend(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = '趋势';
  if (isPie(truth)) {
    return { thought: asked(topic, quote(sight, 'pie chart')), answer: '饼图显示的是比例，没有趋势。' };
  }
  return isDetailed(sight)
    ? { thought: asked(topic, quote(sight, trendQuote(truth))), answer: `${trendSentence(truth)}。` }
    : { thought: asked(topic, absent(sight)), answer: refuse('趋势') };
}

function highest(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = '最高的';
  if (isPie(truth)) return largestSlice(sight);
  const position = toldHighestOf(sight);
  if (position !== undefined) {
    const marks = marksOf(truth);
    return {
      thought: asked(topic, quote(sight, `the ${ordinalWord(position)}`)),
      answer: `${ordinalOf(position, marks)}${MARK_NOUNS[marks].name}最高。`,
    };
  }
  return isDetailed(sight) && truth.kind !== 'scatter' && truth.trend === 'flat' && !hasOutlier(truth)
    ? {
        thought: asked(topic, quote(sight, trendQuote(truth))),
        answer: '数值保持平稳，没有明显最高的。',
      }
    : { thought: asked(topic, absent(sight)), answer: refuse('哪个最高') };
}

function outlier(sight: ChartSight): Reply {
  const topic = '异常值';
  const told = toldOutlierOf(sight);
  if (told === undefined) {
    return { thought: asked(topic, absent(sight)), answer: refuse('是否有异常值') };
  }
  return told
    ? { thought: asked(topic, quote(sight, 'an outlier')), answer: '是的，图表有一个异常值。' }
    : { thought: asked(topic, NOT_NAMED), answer: '没有，图片中没有异常值。' };
}

function insight(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = '结论';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`${nameOf(truth)}的数值`) };
  }
  if (isPie(truth)) return { ...largestSlice(sight), thought: asked(topic, quote(sight, truth.largest)) };
  const position = toldHighestOf(sight);
  const peak = position === undefined ? '' : `，${ordinalOf(position, marksOf(truth))}最高`;
  const far = hasOutlier(truth) ? '，有一个异常值' : '';
  return {
    thought: asked(topic, quote(sight, trendQuote(truth))),
    answer: `${trendSentence(truth)}${peak}${far}。`,
  };
}

export const CHINESE_CHART: Replies['chart'] = {
  'chart-type': (sight) => namesIt(sight, '图表类型'),
  trend,
  count,
  'series-count': seriesCount,
  highest,
  outlier,
  'largest-slice': largestSlice,
  share,
  insight,
  'exact-value': (sight) => ({
    thought: asked('具体数值', absent(sight)),
    answer: refuse('具体数值', '请查看数据表。'),
  }),
  'axis-unit': (sight) => ({
    thought: asked('单位', absent(sight)),
    answer: refuse('坐标轴的单位', '请提供更清晰的图片。'),
  }),
};
