import type { Random } from '@glimpse/world';
import { inventedWord } from '../renaming/invented-words.ts';
import { english } from './dictionary.ts';

/** The words of a text. */
export const list = (text: string): string[] => text.split(' ');

/** What people write about at work, beside the dictionary's words. */
const NOUNS = list(
  'warehouse garden furniture office project customer region market price order product team machine service water roof ' +
    'road school library kitchen bridge software network budget quarter training event survey hotel engine window door ' +
    'report meeting season harvest factory sample station vehicle account policy',
);
const ADJECTIVES = list(
  'quarterly annual monthly new final internal regional technical public second local digital general special early late ' +
    'green safe open joint',
);
const ENDINGS = list('er ing ion ment ity al ive');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A common word, any of the dictionary's, or one that could be. */
const word = (random: Random, common: readonly string[], any: () => string): string => {
  const luck = random.uniform(0, 1);
  if (luck < 0.4) return random.choice(common);
  return luck < 0.8 ? any().toLowerCase() : inventedWord(random).toLowerCase() + random.choice(ENDINGS);
};
export const noun = (random: Random): string => word(random, NOUNS, () => english(random).word.noun());
export const adjective = (random: Random): string =>
  word(random, ADJECTIVES, () => english(random).word.adjective());
/** What is sold or bought. */
export const product = (random: Random): string =>
  random.choice([
    () => english(random).commerce.productName(),
    () => english(random).commerce.product(),
    () => english(random).food.dish(),
    () => capital(`${adjective(random)} ${noun(random)}`),
    () => capital(`${adjective(random)} ${noun(random)}`),
  ])();
