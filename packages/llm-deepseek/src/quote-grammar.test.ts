import { describe, expect, it } from '@jest/globals';
import { LONGEST_QUOTE } from '@glimpse/core';
import { quoteGrammar } from './quote-grammar.ts';

const LITERAL = /"(?:\\.|[^"\\])*"/gu;
const NAME = /quote[\d-]*/gu;

const rulesOf = (grammar: string): string[][] => grammar.split('\n').map((rule) => rule.split(' ::= '));
const literalsOf = (grammar: string): string[] =>
  Array.from(grammar.matchAll(LITERAL), ([literal]) => JSON.parse(literal) as string);

describe('the grammar of quotes', () => {
  it.each<[string, string[]]>([
    ['nothing', []],
    ['texts without a word', ['', ' | \n|']],
    ['several texts', ['Velvet | Chair\nTotal 1,234.50', 'a "red" chair']],
    ['scripts without spaces', ['上海市 12万元']],
    ['a text that is longer than a quote', ['one two three '.repeat(100)]],
    ['a word that is longer than a quote', ['begin', 'x'.repeat(2 * LONGEST_QUOTE), 'end']],
  ])('of %s names no rule that it lacks', (_case, texts) => {
    const rules = rulesOf(quoteGrammar(texts));
    const defined = new Set(rules.map(([name]) => name));
    expect(defined.size).toBe(rules.length);
    for (const [, rule = ''] of rules)
      for (const [name] of rule.replaceAll(LITERAL, '').matchAll(NAME)) expect(defined).toContain(name);
  });

  it('keeps words and numbers whole, as JSON writes them', () => {
    const literals = literalsOf(quoteGrammar(['Velvet |\n"A\\7", 1,234.50 €']));
    expect(literals).toEqual(
      expect.arrayContaining(['V', 'elvet', String.raw` \"`, 'A', String.raw`\\`, ' 1,234.50', ' €']),
    );
    expect(literals).not.toContain('|');
    expect(literals).not.toContain('234.50');
  });

  it('is that of an empty string without a word to quote', () => {
    expect(quoteGrammar([' | '])).toBe(String.raw`quote ::= "\"" "\""`);
  });
});
