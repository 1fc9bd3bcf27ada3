import { numberWord } from '@glimpse/world';
import { marksOf, seriesMarksOf } from '../marks.ts';
import type { Mark } from '../marks.ts';
import type { Reply } from '../reply.ts';
import { hasSeveralLines, isDetailed, isPie, nameOf, toldColorOf, toldCountOf } from '../sight.ts';
import type { ChartSight } from '../sight.ts';
import { MARK_NOUNS, SEVERAL_LINES, countOf, howMany } from '../words/chinese-marks.ts';
import { absent, asked, quote, refuse } from '../words/chinese.ts';
import { notThere } from './chinese-absent.ts';

export function count(sight: ChartSight): Reply {
  const marks = marksOf(sight.truth);
  const told = toldCountOf(sight);
  return told === undefined
    ? notTold(sight, marks)
    : counted(marks, told, quote(sight, `${numberWord(told)} ${marks}`));
}

/** A caption that gives one color tells of one series. */
export function seriesCount(sight: ChartSight): Reply {
  const { truth } = sight;
  if (isPie(truth)) return notThere(sight, MARK_NOUNS.series.name);
  const marks = seriesMarksOf(truth);
  if (!isDetailed(sight)) return notTold(sight, marks);
  const color = toldColorOf(sight);
  if (color !== undefined) return counted(marks, 1, quote(sight, `${color} ${nameOf(truth)}`));
  return hasSeveralLines(truth)
    ? { thought: asked(topicOf(marks), quote(sight, 'several lines')), answer: `图中有${SEVERAL_LINES}。` }
    : notTold(sight, marks);
}

const counted = (marks: Mark, told: number, finding: string): Reply => ({
  thought: asked(topicOf(marks), finding),
  answer: `图表有${countOf(told, marks)}。`,
});

const notTold = (sight: ChartSight, marks: Mark): Reply => ({
  thought: asked(topicOf(marks), absent(sight)),
  answer: refuse(`有${howMany(marks)}`),
});

const topicOf = (marks: Mark): string => `${MARK_NOUNS[marks].name}的数量`;
