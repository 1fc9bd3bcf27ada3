import { numberWord } from '@glimpse/world';
import { marksOf, seriesMarksOf } from '../marks.ts';
import type { Reply } from '../reply.ts';
import { isDetailed, isPie, nameOf, toldColorOf, toldCountOf } from '../sight.ts';
import type { ChartSight } from '../sight.ts';
import { absent, asked, quote, refuse } from '../words/english.ts';
import { notThere } from './english-absent.ts';

export function count(sight: ChartSight): Reply {
  const marks = marksOf(sight.truth);
  const topic = `the number of ${marks}`;
  const told = toldCountOf(sight);
  if (told === undefined) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`how many ${marks} there are`) };
  }
  const found = `${numberWord(told)} ${marks}`;
  return { thought: asked(topic, quote(sight, found)), answer: `The chart has ${found}.` };
}

/** A caption that gives one color tells of one series. */
export function seriesCount(sight: ChartSight): Reply {
  const { truth } = sight;
  if (isPie(truth)) return notThere(sight, 'series');
  const marks = seriesMarksOf(truth);
  const topic = `the number of ${marks}`;
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`how many ${marks} there are`) };
  }
  const color = toldColorOf(sight);
  if (color !== undefined) {
    const one = marks === 'lines' ? 'line' : 'series';
    return {
      thought: asked(topic, quote(sight, `${color} ${nameOf(truth)}`)),
      answer: `The chart has one ${one}.`,
    };
  }
  const found = `${numberWord(truth.kind === 'scatter' ? 1 : truth.series.length)} ${marks}`;
  return { thought: asked(topic, quote(sight, found)), answer: `The chart has ${found}.` };
}
