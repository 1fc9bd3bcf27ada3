import { BESIDE, LONGEST_QUOTE } from '@glimpse/core';

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const LETTERS = String.raw`[[\p{L}\p{N}]--[${UNSPACED}]]+`;
/** A word, a number with its separators, a character of a script without spaces, or any other mark. */
const WORD = new RegExp(String.raw`${LETTERS}(?:(?<=\p{N})[.,'’](?=\p{N})${LETTERS})*|[^\s]`, 'gv');
/** Characters between the places from which passages have their own rules, so that none gets longer than it may. */
const STEP = LONGEST_QUOTE / 3;
const MARK = BESIDE.trim();

interface Word {
  readonly text: string;
  /** Whether white space, or what arranged text has between cells, is before it. */
  readonly isApart: boolean;
  readonly start: number;
  readonly end: number;
}

/** Any JSON string. */
const ANY = String.raw`quote ::= "\"" ( [^"\\\x7F\x00-\x1F] | "\\" ( ["\\bfnrt] | "u" [0-9a-fA-F]{4} ) ){0,${LONGEST_QUOTE}} "\""`;

/**
 * GBNF of a JSON string that is a passage of one of the texts, from the beginning of a word to the end of one, or empty:
 * the rule `quote` and those that it needs; without texts, any string. White space and the `|` of arranged text are single spaces in it.
 *
 * A grammar follows every place at which it could be; hence the beginnings are sorted by their first character.
 */
export function quoteGrammar(texts: readonly string[] | undefined): string {
  if (texts === undefined) return ANY;
  const passages = texts.map((text, index) => {
    const words = wordsOf(text);
    const name: PlaceName = (step, place) => `quote-${index}-${step}-${place}`;
    return { beginnings: beginningsOf(words, name), rules: continuations(words, name) };
  });
  const sorted = Array.from(
    byFirst(passages.flatMap(({ beginnings }) => beginnings)),
    ([first, rests], index) => ({
      name: `quote-${index}`,
      rule: `${literal(first)} ( ${rests.join(' | ')} )`,
    }),
  );
  const choice = sorted.length > 0 ? `( ${sorted.map(({ name }) => name).join(' | ')} )? ` : '';
  return [
    `quote ::= "\\"" ${choice}"\\""`,
    ...sorted.map(({ name, rule }) => `${name} ::= ${rule}`),
    ...passages.flatMap(({ rules }) => rules),
  ].join('\n');
}

/** The rule for what may follow a word, in a passage that began within this step. */
type PlaceName = (step: number, place: number) => string;

interface Beginning {
  readonly first: string;
  /** The rest of the word, and what may follow. */
  readonly rest: string;
}

function beginningsOf(words: readonly Word[], name: PlaceName): Beginning[] {
  return words.flatMap(({ text, start }, place) => {
    // Too long to be quoted.
    if (text.length > LONGEST_QUOTE - STEP) return [];
    const [first = ''] = text;
    const goesOn = name(Math.floor(start / STEP), place);
    return [{ first, rest: `${literal(text.slice(first.length))} ${goesOn}` }];
  });
}

function byFirst(beginnings: readonly Beginning[]): Map<string, string[]> {
  const sorted = new Map<string, string[]>();
  for (const { first, rest } of beginnings) sorted.set(first, [...(sorted.get(first) ?? []), rest]);
  return sorted;
}

function continuations(words: readonly Word[], name: PlaceName): string[] {
  const steps = Math.ceil((words.at(-1)?.end ?? 0) / STEP);
  return Array.from({ length: steps }, (_, step) => step).flatMap((step) => {
    const limit = step * STEP + LONGEST_QUOTE;
    return words.flatMap(({ start, end }, place) => {
      if (start < step * STEP || end > limit) return [];
      const next = words[place + 1];
      const after =
        next !== undefined && next.end <= limit
          ? `( ${literal((next.isApart ? ' ' : '') + next.text)} ${name(step, place + 1)} )?`
          : '""';
      return [`${name(step, place)} ::= ${after}`];
    });
  });
}

function wordsOf(text: string): Word[] {
  let end = 0;
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    if (word === MARK) return [];
    const isApart = index > end;
    end = index + word.length;
    return [{ text: word, isApart, start: index, end }];
  });
}

/** Of GBNF, for the inside of a JSON string. */
const literal = (text: string): string => JSON.stringify(JSON.stringify(text).slice(1, -1));
