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
  const beginnings = new Map<string, string[]>();
  const rules: string[] = [];
  for (const [index, text] of texts.entries()) {
    const words = wordsOf(text);
    const name = (step: number, word: number): string => `quote-${index}-${step}-${word}`;
    for (const [place, { text: word, start }] of words.entries()) {
      // Too long to be quoted.
      if (word.length > LONGEST_QUOTE - STEP) continue;
      const [first = ''] = word;
      const rest = word.slice(first.length);
      const goesOn = name(Math.floor(start / STEP), place);
      const others = beginnings.get(first) ?? [];
      beginnings.set(first, [...others, `${literal(rest)} ${goesOn}`]);
    }
    for (let step = 0; step * STEP < text.length; step += 1)
      for (const [place, word] of words.entries()) {
        if (word.start < step * STEP || word.end > step * STEP + LONGEST_QUOTE) continue;
        const next = words[place + 1];
        const isWithin = next !== undefined && next.end <= step * STEP + LONGEST_QUOTE;
        const after = isWithin
          ? `( ${literal((next.isApart ? ' ' : '') + next.text)} ${name(step, place + 1)} )?`
          : '""';
        rules.push(`${name(step, place)} ::= ${after}`);
      }
  }
  const sorted = [...beginnings].map(([first, rests], index) => ({
    name: `quote-${index}`,
    rule: `${literal(first)} ( ${rests.join(' | ')} )`,
  }));
  const choice = sorted.length > 0 ? `( ${sorted.map(({ name }) => name).join(' | ')} )? ` : '';
  return [
    `quote ::= "\\"" ${choice}"\\""`,
    ...sorted.map(({ name, rule }) => `${name} ::= ${rule}`),
    ...rules,
  ].join('\n');
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
