import { numberWord } from '@glimpse/world';
import { marksOf, seriesMarksOf } from '../marks.ts';
import type { Mark } from '../marks.ts';
import type { Reply } from '../reply.ts';
import { hasSeveralLines, isDetailed, isPie, nameOf, toldColorOf, toldCountOf } from '../sight.ts';
import type { ChartSight } from '../sight.ts';
import { absent, asked, quote, refuse } from '../words/english.ts';
import { notThere } from './english-absent.ts';

export function count(sight: ChartSight): Reply {
  const marks = marksOf(sight.truth);
  const told = toldCountOf(sight);
  if (told === undefined) return notTold(sight, marks);
  const found = `${numberWord(told)} ${marks}`;
  return { thought: asked(topicOf(marks), quote(sight, found)), answer: `The chart has ${found}.` };
}

/** A caption that gives one color tells of one series. */
export function seriesCount(sight: ChartSight): Reply {
  const { truth } = sight;
  if (isPie(truth)) return notThere(sight, 'series');
  const marks = seriesMarksOf(truth);
  if (!isDetailed(sight)) return notTold(sight, marks);
  const color = toldColorOf(sight);
  if (color !== undefined) {
    const one = marks === 'lines' ? 'line' : 'series';
    return {
      thought: asked(topicOf(marks), quote(sight, `${color} ${nameOf(truth)}`)),
      answer: `The chart has one ${one}.`,
    };
  }
  return hasSeveralLines(truth)
    ? {
        thought: asked(topicOf(marks), quote(sight, 'several lines')),
        answer: 'The chart shows several lines.',
      }
    : notTold(sight, marks);
}

const notTold = (sight: ChartSight, marks: Mark): Reply => ({
  thought: asked(topicOf(marks), absent(sight)),
  answer: refuse(`how many ${marks} there are`),
});

const topicOf = (marks: Mark): string => `the number of ${marks}`;
