import type { Mark } from '../marks.ts';
import type { Noun } from './chinese-names.ts';

export const MARK_NOUNS: Readonly<Record<Mark, Noun>> = {
  bars: { name: '柱子', measure: '根' },
  groups: { name: '分组', measure: '个' },
  points: { name: '数据点', measure: '个' },
  slices: { name: '扇区', measure: '个' },
  lines: { name: '折线', measure: '条' },
  series: { name: '系列', measure: '个' },
};

const NUMBERS = ['零', '一', '两', '三', '四', '五', '六'];
const ORDINALS = ['', '第一', '第二', '第三', '第四', '第五', '第六'];

/** As a caption says `several lines`. */
export const SEVERAL_LINES = `多${MARK_NOUNS.lines.measure}${MARK_NOUNS.lines.name}`;

/** `三根柱子`; above six `很多柱子`, as a caption says `many`. */
export function countOf(count: number, mark: Mark): string {
  const { name, measure } = MARK_NOUNS[mark];
  const number = NUMBERS[count];
  return number === undefined ? `很多${name}` : `${number}${measure}${name}`;
}

/** `第三根`, from 1 for the first. */
export const ordinalOf = (position: number, mark: Mark): string =>
  `${ORDINALS[position] ?? `第${position}`}${MARK_NOUNS[mark].measure}`;

/** `几根柱子` */
export const howMany = (mark: Mark): string => `几${MARK_NOUNS[mark].measure}${MARK_NOUNS[mark].name}`;
