import { numberWord, ordinalWord } from '@glimpse/world';
import { marksOf } from '../marks.ts';
import type { Replies, Reply } from '../reply.ts';
import { isDetailed, isPie, nameOf } from '../sight.ts';
import type { ChartSight } from '../sight.ts';
import * as words from '../words/chinese.ts';
import { namesIt } from './chinese-general.ts';

const { COLOR_NAMES, NUMBER_NAMES, ORDINAL_NAMES, TREND_SENTENCES, absent, asked, headline, quote } = words;

function trend(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = '趋势';
  if (isPie(truth)) {
    return { thought: asked(topic, quote(sight, 'pie chart')), answer: '饼图显示的是比例，没有趋势。' };
  }
  return isDetailed(sight)
    ? { thought: asked(topic, quote(sight, truth.trend)), answer: `${TREND_SENTENCES[truth.trend]}。` }
    : { thought: asked(topic, absent(sight)), answer: '报告没有显示趋势。' };
}

function count(sight: ChartSight): Reply {
  const { truth } = sight;
  const marks = marksOf(truth, 'zh');
  const topic = `${marks}的数量`;
  return isDetailed(sight)
    ? {
        thought: asked(topic, quote(sight, `${numberWord(truth.count)} ${marksOf(truth, 'en')}`)),
        answer: `图表有${NUMBER_NAMES[truth.count] ?? String(truth.count)}个${marks}。`,
      }
    : { thought: asked(topic, absent(sight)), answer: `报告没有显示有几个${marks}。` };
}

function highest(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = '最高的';
  if (isPie(truth)) return largestSlice(sight);
  if (!isDetailed(sight)) return { thought: asked(topic, absent(sight)), answer: '报告没有显示哪个最高。' };
  if (truth.highest === undefined) {
    return { thought: asked(topic, quote(sight, 'flat')), answer: '数值保持平稳，没有明显最高的。' };
  }
  return {
    thought: asked(topic, quote(sight, `the ${ordinalWord(truth.highest)}`)),
    answer: `${ORDINAL_NAMES[truth.highest] ?? ''}个${marksOf(truth, 'zh')}最高。`,
  };
}

function slice(sight: ChartSight, topic: string, say: (color: string, share: string) => string): Reply {
  const { truth } = sight;
  if (!isPie(truth)) {
    return {
      thought: asked('饼图', quote(sight, nameOf(truth))),
      answer: `图片显示的是${headline(sight)}，不是饼图。`,
    };
  }
  if (!isDetailed(sight)) return { thought: asked(topic, absent(sight)), answer: `报告没有显示${topic}。` };
  const said = `${truth.largest} and ${truth.majority ? 'more than half' : 'less than half'}`;
  const share = truth.majority ? '超过一半' : '不到一半';
  return { thought: asked(topic, quote(sight, said)), answer: say(COLOR_NAMES[truth.largest], share) };
}

const largestSlice = (sight: ChartSight): Reply =>
  slice(sight, '最大的扇区', (color, share) => `${color}扇区最大，占${share}。`);

function insight(sight: ChartSight): Reply {
  const { truth } = sight;
  const topic = '结论';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: `报告只说是${headline(sight)}，没有数值。` };
  }
  if (isPie(truth)) return { ...largestSlice(sight), thought: asked(topic, quote(sight, truth.largest)) };
  const peak = truth.highest === undefined ? '' : `，${ORDINAL_NAMES[truth.highest] ?? ''}个最高`;
  return {
    thought: asked(topic, quote(sight, truth.trend)),
    answer: `${TREND_SENTENCES[truth.trend]}${peak}。`,
  };
}

export const CHINESE_CHART: Replies['chart'] = {
  'chart-type': (sight) => namesIt(sight, '图表类型'),
  trend,
  count,
  highest,
  'largest-slice': largestSlice,
  share: (sight) => slice(sight, '最大扇区的比例', (_, share) => `最大的扇区占${share}。`),
  insight,
  'exact-value': (sight) => ({
    thought: asked('具体数值', absent(sight)),
    answer: '报告没有给出具体数值。请查看数据表。',
  }),
  'axis-unit': (sight) => ({
    thought: asked('单位', absent(sight)),
    answer: '报告没有显示坐标轴的单位。请提供更清晰的图片。',
  }),
};
