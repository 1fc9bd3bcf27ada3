import type { Reply } from '../reply.ts';
import { isDetailed, isPie } from '../sight.ts';
import type { ChartSight } from '../sight.ts';
import { shareName } from '../words/chinese-caption.ts';
import { COLOR_NAMES } from '../words/chinese-names.ts';
import { absent, asked, quote, refuse } from '../words/chinese.ts';
import { notThere } from './chinese-absent.ts';

function slice(sight: ChartSight, topic: string, say: (color: string, share: string) => string): Reply {
  const { truth } = sight;
  if (!isPie(truth)) return notThere(sight, '饼图');
  if (!isDetailed(sight)) return { thought: asked(topic, absent(sight)), answer: refuse(topic) };
  const taken = truth.majority ? 'more than half' : 'less than half';
  return {
    thought: asked(topic, quote(sight, `${truth.largest} and ${taken}`)),
    answer: say(COLOR_NAMES[truth.largest], shareName(truth)),
  };
}

export const largestSlice = (sight: ChartSight): Reply =>
  slice(sight, '最大的扇区', (color, taken) => `${color}扇区最大，占${taken}。`);

export const share = (sight: ChartSight): Reply =>
  slice(sight, '最大扇区的比例', (_, taken) => `最大的扇区占${taken}。`);
