import type { Reply } from '../reply.ts';
import { isDetailed, isPie } from '../sight.ts';
import type { ChartSight } from '../sight.ts';
import { absent, asked, quote, refuse } from '../words/english.ts';
import { notThere } from './english-absent.ts';

function slice(sight: ChartSight, topic: string, say: (color: string, share: string) => string): Reply {
  const { truth } = sight;
  if (!isPie(truth)) return notThere(sight, 'a pie chart');
  if (!isDetailed(sight)) return { thought: asked(topic, absent(sight)), answer: refuse(topic) };
  const taken = truth.majority ? 'more than half' : 'less than half';
  return {
    thought: asked(topic, quote(sight, `${truth.largest} and ${taken}`)),
    answer: say(truth.largest, taken),
  };
}

export const largestSlice = (sight: ChartSight): Reply =>
  slice(
    sight,
    'the largest slice',
    (color, taken) => `The ${color} slice is the largest and takes ${taken}.`,
  );

export const share = (sight: ChartSight): Reply =>
  slice(sight, 'the share of the largest slice', (_, taken) => `The largest slice takes ${taken}.`);
