import { KIND_NOUNS } from './chinese-names.ts';
import type { Noun } from './chinese-names.ts';
import { FOREIGN_NOUNS } from './chinese-foreign-things.ts';
import type { Subject, Thing } from '../thing.ts';

export const SUBJECT_NOUNS: Readonly<Record<Subject, Noun>> = {
  product: { name: '商品', measure: '件' },
  chart: { name: '图表', measure: '张' },
  document: { name: '文档', measure: '份' },
};

const NOUNS: Readonly<Record<Thing, Noun>> = { ...KIND_NOUNS, ...SUBJECT_NOUNS, ...FOREIGN_NOUNS };

export const nounOf = (thing: Thing): Noun => NOUNS[thing];

/** `一个马克杯`; `looks` stand between measure word and name: `一个红色马克杯`. */
export const oneOf = ({ measure, name }: Noun, looks = ''): string => `一${measure}${looks}${name}`;
