import { kindLabel, withArticle } from '@glimpse/world';
import type { Truth } from '@glimpse/world';
import { attributesOf } from './attributes.ts';

/** Something shorter than the caption that is true of a picture, with the attributes that it states. */
export type Phrase = readonly [text: string, attributes: readonly string[]];

/** What else one might say about a picture, in a few words. */
export function phrasesOf(truth: Truth): Phrase[] {
  const label = kindLabel(truth.kind);
  const { color, background, stamp } = attributesOf(truth);
  return [
    [withArticle(label), ['kind']],
    ...(color === undefined ? [] : [colorPhrase(truth, String(color), label)]),
    ...(background === undefined
      ? []
      : [[`${withArticle(label)} on a ${background} background`, ['kind', 'background']] as const]),
    ...(stamp === undefined || stamp === 'none'
      ? []
      : [[`${withArticle(label)} with a ${stamp} stamp`, ['kind', 'stamp']] as const]),
  ];
}

const colorPhrase = (truth: Truth, color: string, label: string): Phrase => [
  truth.kind === 'pie' ? `a pie chart, mostly ${color}` : withArticle(`${color} ${label}`),
  ['kind', 'color'],
];
