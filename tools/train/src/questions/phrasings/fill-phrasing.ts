import type { Language } from '@glimpse/core';
import type { Mark } from '../marks.ts';
import { thingName } from '../thing.ts';
import type { Thing } from '../thing.ts';
import { fillInChinese } from '../words/chinese-blanks.ts';
import { withArticle } from '../words/with-article.ts';

/** What a question names. */
export interface Named {
  readonly thing: Thing;
  readonly marks: Mark;
  readonly series: Mark;
}

/** The phrasing with what its placeholders stand for. */
export function fillPhrasing(text: string, language: Language, named: Named): string {
  if (!text.includes('{')) return text;
  return language === 'zh' ? fillInChinese(text, named) : fillInEnglish(text, named);
}

const fillInEnglish = (text: string, { thing, marks, series }: Named): string =>
  text
    .replace('{a name}', withArticle(thingName(thing)))
    .replace('{name}', thingName(thing))
    .replace('{marks}', marks)
    .replace('{series}', series);
