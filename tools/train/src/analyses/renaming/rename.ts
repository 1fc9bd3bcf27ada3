import type { TextLine } from '@glimpse/core';
import type { Random, Truth } from '@glimpse/world';
import { inventedWord } from './invented-words.ts';

/** Words of a name that tell what bears it. */
const KEPT = /^(?:Ltd|GmbH|Inc|LLC|Co|Group|AG|Partners|Sons|Limited|Item|Product|Week|Day|Quarter)$/u;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;
const WORD = /\p{L}{2,}/gu;

export interface Named {
  readonly truth: Truth;
  readonly lines: readonly TextLine[];
}

/** A picture's truth and text with other names in both: a reasoner that knows a world's names does not learn to copy. */
export function rename(random: Random, { truth, lines }: Named): Named {
  const names = new Map<string, string>();
  for (const [word] of namesIn(truth).join(' ').matchAll(WORD))
    if (!KEPT.test(word) && !MONTH.test(word) && !names.has(word)) names.set(word, inventedWord(random));
  const renamed = (text: string): string => text.replace(WORD, (word) => names.get(word) ?? word);
  return {
    truth: withNames(truth, renamed),
    lines: lines.map((line) => ({
      ...line,
      text: renamed(line.text),
      words: line.words?.map((word) => ({ ...word, text: renamed(word.text) })),
    })),
  };
}

function namesIn(truth: Truth): string[] {
  if (truth.type === 'product') return [];
  if (truth.type === 'document') return truth.parties.map(({ name }) => name);
  if (truth.kind === 'scatter') return [];
  return truth.kind === 'pie'
    ? truth.slices.map(({ name }) => name)
    : [...truth.categories, ...truth.series.map(({ name }) => name)];
}

function withNames(truth: Truth, renamed: (text: string) => string): Truth {
  const all = <T extends { readonly name: string }>(things: readonly T[]): T[] =>
    things.map((thing) => ({ ...thing, name: renamed(thing.name) }));
  if (truth.type === 'product') return truth;
  if (truth.type === 'document')
    return {
      ...truth,
      title: renamed(truth.title),
      parties: all(truth.parties),
      actionItems: truth.actionItems.map(renamed),
      amounts: truth.amounts.map((amount) => ({ ...amount, label: renamed(amount.label) })),
    };
  const title = renamed(truth.title);
  if (truth.kind === 'scatter') return truth;
  if (truth.kind === 'pie') return { ...truth, title, slices: all(truth.slices) };
  return {
    ...truth,
    title,
    categories: truth.categories.map(renamed),
    series: all(truth.series),
    categoryAxis: { ...truth.categoryAxis, title: renamed(truth.categoryAxis.title) },
    valueAxis: { ...truth.valueAxis, title: renamed(truth.valueAxis.title) },
  };
}
