import { REFUSALS } from '../is-refusal.ts';
import { phraseOf } from '../phrase-of.ts';
import { isDetailed, isUnsure, nameOf, percentOf, toldColorOf } from '../sight.ts';
import type { Sight } from '../sight.ts';
import { captureName } from './chinese-caption.ts';
import { COLOR_NAMES, KIND_NOUNS } from './chinese-names.ts';
import { oneOf } from './chinese-things.ts';

/** As the prompt calls them. */
const SOURCES = { caption: '描述', labels: '标签', phrases: '匹配短语' } as const;

/** `红色`, `扫描的`: what the report tells of the looks, before the name; empty where it tells nothing. */
export function toldLooksOf(sight: Sight): string {
  const { truth } = sight;
  if (truth.type === 'document') return isDetailed(sight) ? captureName(truth) : '';
  const color = truth.type === 'product' ? toldColorOf(sight) : undefined;
  return color === undefined ? '' : COLOR_NAMES[color];
}

/** `一个红色马克杯`, `一张柱状图`, `一张扫描的发票`: as much of it as the report tells. */
export const headline = (sight: Sight): string => oneOf(KIND_NOUNS[sight.truth.kind], toldLooksOf(sight));

/**
 * What the report says, for the thought, in its own English: `words` stand in the caption; labels and phrases
 * give their best.
 */
export function quote({ truth, view }: Sight, words: string): string {
  if (view.source === 'caption') return `描述说的是 ${words}。`;
  const unsure = isUnsure({ truth, view }) ? '，不太确定' : '';
  const best = view.source === 'labels' ? nameOf(truth) : phraseOf(truth);
  return `${SOURCES[view.source]}说的是 ${best} (${percentOf(view)}%)${unsure}。`;
}

export const absent = ({ view }: Sight): string => `${SOURCES[view.source]}没有显示，不能编造。`;

/** The thought where a caption would name what there is. */
export const NOT_NAMED = '描述没有提到。';

export const asked = (topic: string, finding: string): string => `问题问的是${topic}。${finding}`;

/** `advice` is a sentence that helps on. */
export const refuse = (what: string, advice = ''): string => `${REFUSALS.zh}${what}。${advice}`;

/** `say` puts the given word, `可能` or nothing, where a doubt belongs. */
export const maybe = (sight: Sight, say: (perhaps: string) => string): string =>
  isUnsure(sight) ? `${say('可能')}，但报告不太确定。` : `${say('')}。`;
