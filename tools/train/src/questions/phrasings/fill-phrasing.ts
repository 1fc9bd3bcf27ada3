import type { Language } from '@glimpse/core';
import type { Mark } from '../marks.ts';
import { thingName } from '../thing.ts';
import type { Thing } from '../thing.ts';
import { CHINESE_MARKS } from '../words/chinese-marks.ts';
import { chineseThingName } from '../words/chinese-things.ts';
import { withArticle } from '../words/with-article.ts';

interface Named {
  readonly thing: Thing;
  readonly marks: Mark;
  readonly series: Mark;
}

const NAMES: Readonly<Record<Language, (thing: Thing) => string>> = { en: thingName, zh: chineseThingName };
const MARKS: Readonly<Record<Language, (mark: Mark) => string>> = {
  en: (mark) => mark,
  zh: (mark) => CHINESE_MARKS[mark],
};

/** The phrasing with what its placeholders stand for. */
export function fillPhrasing(text: string, language: Language, { thing, marks, series }: Named): string {
  if (!text.includes('{')) return text;
  return text
    .replace('{a name}', withArticle(NAMES[language](thing)))
    .replace('{name}', NAMES[language](thing))
    .replace('{marks}', MARKS[language](marks))
    .replace('{series}', MARKS[language](series));
}
