import { withArticle } from '@glimpse/world';
import type { Language } from '@glimpse/core';
import type { Named } from '../named.ts';
import { thingName } from '../thing.ts';
import { fillInChinese } from '../words/chinese-blanks.ts';

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
