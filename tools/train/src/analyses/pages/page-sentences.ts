import type { Random } from '@glimpse/world';
import { inventedWord } from '../renaming/invented-words.ts';
import { english } from './dictionary.ts';
import { city } from './page-names.ts';
import { adjective, capital, list, noun } from './page-words.ts';

/** In words that begin with capitals, as headings have them. */
export const headline = (random: Random): string => {
  const [one, other] = [capital(noun(random)), capital(noun(random))];
  return random.choice([
    () => `${one}s of Our ${other}s`,
    () => `${one} and ${other}`,
    () => `The ${capital(adjective(random))} ${one}`,
    () => `${one} ${other}s in ${city(random)}`,
    () => `What ${one}s Cost`,
    () => `${capital(adjective(random))} ${one}s at the ${other}`,
    () => `How the ${one} Works`,
    () => `${one}: ${other} ${random.int(1998, 2029)}`,
    () => `${capital(inventedWord(random))} ${one}`,
    () => english(random).company.catchPhrase(),
    () => english(random).book.title(),
  ])();
};

/** `annual garden survey` and the like. */
export const topic = (random: Random): string =>
  random.choice([
    () => `${adjective(random)} ${noun(random)} ${noun(random)}`,
    () => `${noun(random)} ${noun(random)}`,
    () => `${adjective(random)} ${noun(random)}`,
  ])();

const verb = (random: Random): string => english(random).word.verb();
export const sentence = (random: Random): string =>
  random.choice([
    () => `The ${topic(random)} will ${verb(random)} the ${topic(random)}.`,
    () => `Our ${noun(random)} can ${verb(random)} every ${topic(random)}.`,
    () => `No ${noun(random)} may ${verb(random)} the ${noun(random)} before the ${topic(random)} ends.`,
    () => `Thank you for your ${topic(random)}.`,
    () =>
      `With the ${noun(random)}, the ${topic(random)} would ${verb(random)} two of three ${noun(random)}s.`,
    () => `We ${english(random).company.buzzPhrase()} in ${city(random)} and ${city(random)}.`,
    () => `${random.int(2, 98)}% of the ${noun(random)}s ${verb(random)} ${english(random).word.adverb()}.`,
    () => `${capital(english(random).word.words(random.int(5, 12)))}.`,
  ])();

export const text = (random: Random, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(random)).join(' ');

const ORDERS = list(
  'Check Order Repair Call Send Review Sign Return Prepare Update Compare Clean Book Hire Close',
);

/** What somebody is asked to do. */
export const order = (random: Random): string => {
  const wanted = random.chance(0.7) ? random.choice(ORDERS) : capital(verb(random));
  return random.choice([
    () => `${wanted} the ${topic(random)}.`,
    () =>
      `${wanted} ${random.choice(['two', 'three', 'all', 'both'])} ${noun(random)}s ${random.choice(['by spring', 'this week', 'before the audit', 'again', 'at once'])}.`,
  ])();
};
export const request = (random: Random): string => {
  const wanted = order(random);
  return `Please ${wanted.charAt(0).toLowerCase()}${wanted.slice(1)}`;
};
