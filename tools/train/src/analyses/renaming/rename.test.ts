import { describe, expect, it } from '@jest/globals';
import { Random, sample } from '@glimpse/world';
import { printedText } from '../reading/printed-text.ts';
import { rename } from './rename.ts';

const pictures = Array.from({ length: 60 }, (_, seed) => {
  const { truth, svg } = sample(seed + 1);
  const named = { truth, lines: printedText(svg) };
  return { ...named, renamed: rename(new Random(seed), named) };
});
const textOf = (lines: readonly { readonly text: string }[]): string =>
  lines.map(({ text }) => text).join('\n');

describe('rename', () => {
  it('gives parties the same other names in the truth and in the text', () => {
    let seen = 0;
    for (const { truth, lines, renamed } of pictures) {
      if (truth.type !== 'document' || renamed.truth.type !== 'document') continue;
      renamed.truth.parties.forEach(({ name }, index) => {
        const before = truth.parties[index]?.name ?? '';
        expect(name).not.toBe(before);
        if (textOf(lines).includes(before)) expect(textOf(renamed.lines)).toContain(name);
        seen += 1;
      });
    }
    expect(seen).toBeGreaterThan(10);
  });

  it('leaves dates, numbers and places alone', () => {
    for (const { truth, lines, renamed } of pictures) {
      const digits = (text: string): string => text.replace(/\D+/gu, ' ');
      expect(digits(textOf(renamed.lines))).toBe(digits(textOf(lines)));
      expect(renamed.lines.map(({ box }) => box)).toEqual(lines.map(({ box }) => box));
      if (truth.type === 'product') expect(renamed).toEqual({ truth, lines });
    }
  });
});
