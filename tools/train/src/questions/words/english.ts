import type { ProductKind, Trend } from '@glimpse/world';
import { isDetailed, isUnsure, nameOf, percentOf } from '../sight.ts';
import type { Sight } from '../sight.ts';

export const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;

export const TREND_SENTENCES: Record<Trend, string> = {
  rising: 'The values are rising',
  falling: 'The values are falling',
  peaking: 'The values peak in the middle',
  dipping: 'The values dip in the middle',
  flat: 'The values stay flat',
};
export const TREND_ADJECTIVES: Record<Trend, string> = {
  rising: 'rising',
  falling: 'falling',
  peaking: 'peaking',
  dipping: 'dipping',
  flat: 'flat',
};
export const TREND_ADVICE: Record<Trend, string> = {
  rising: 'Next, find out what drives the growth and keep it up.',
  falling: 'Next, find out what causes the decline and stop it.',
  peaking: 'Next, find out what made the middle so high.',
  dipping: 'Next, find out what made the middle so low.',
  flat: 'Next, try something new, for nothing changes.',
};
export const AUDIENCES: Record<ProductKind, string> = {
  't-shirt': 'people who like casual clothes',
  mug: 'people who drink coffee or tea',
  shoe: 'people who walk a lot',
  handbag: 'people who carry their things in style',
  cap: 'people who spend time in the sun',
  phone: 'people who want to stay in touch',
  watch: 'people who like to be on time',
  bottle: 'people who drink on the way',
  chair: 'people who furnish a home or an office',
  lamp: 'people who read or work in the evening',
};
export const USES: Record<ProductKind, string> = {
  't-shirt': 'dressing casually',
  mug: 'drinking coffee or tea',
  shoe: 'walking',
  handbag: 'carrying small things',
  cap: 'keeping off the sun',
  phone: 'calling and writing messages',
  watch: 'telling the time',
  bottle: 'carrying a drink',
  chair: 'sitting',
  lamp: 'lighting a room',
};
export const SLOGANS: Record<ProductKind, string> = {
  't-shirt': 'easy to wear, every day',
  mug: 'your coffee never looked better',
  shoe: 'every step feels light',
  handbag: 'all you need, close at hand',
  cap: 'sunny days are yours',
  phone: 'the world in your hand',
  watch: 'time well kept',
  bottle: 'fresh wherever you go',
  chair: 'take a seat and feel at home',
  lamp: 'a warm light for long evenings',
};

/** `a red striped mug`, `a bar chart`, `a scanned invoice`; only the kind where only the kind is known. */
export function headline(sight: Sight): string {
  const { truth } = sight;
  if (!isDetailed(sight)) return withArticle(nameOf(truth));
  switch (truth.type) {
    case 'product':
      return withArticle(
        `${truth.color} ${truth.pattern === 'plain' ? '' : `${truth.pattern} `}${truth.kind}`,
      );
    case 'chart':
      return withArticle(nameOf(truth));
    case 'document':
      return `a scanned ${truth.kind}`;
  }
}

/** What the report says, for the thought: `words` stand in the caption; labels give their best guess. */
export const quote = (sight: Sight, words: string): string =>
  sight.view.source === 'caption'
    ? `The caption says ${words}.`
    : `The labels say ${nameOf(sight.truth)} (${percentOf(sight.view)}%)${isUnsure(sight) ? ', which is unsure' : ''}.`;

export const absent = ({ view }: Sight): string =>
  `The ${view.source === 'caption' ? 'caption does' : 'labels do'} not show it, so I must not invent it.`;

export const asked = (topic: string, finding: string): string => `The question asks for ${topic}. ${finding}`;
