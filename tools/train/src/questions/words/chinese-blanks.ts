import type { Named } from '../named.ts';
import { MARK_NOUNS, howMany } from './chinese-marks.ts';
import { nounOf, oneOf } from './chinese-things.ts';

/**
 * A Chinese phrasing with its blanks filled: `{name}` is `马克杯`, `{a name}` is `一个马克杯`, `{this name}` is
 * `这个马克杯`, `{marks}` is `柱子`, `{how many marks}` is `几根柱子`, and `{series}` likewise.
 */
export function fillInChinese(text: string, { thing, marks, series }: Named): string {
  const noun = nounOf(thing);
  return text
    .replaceAll('{name}', noun.name)
    .replaceAll('{a name}', oneOf(noun))
    .replaceAll('{this name}', `这${noun.measure}${noun.name}`)
    .replaceAll('{marks}', MARK_NOUNS[marks].name)
    .replaceAll('{how many marks}', howMany(marks))
    .replaceAll('{series}', MARK_NOUNS[series].name)
    .replaceAll('{how many series}', howMany(series));
}
