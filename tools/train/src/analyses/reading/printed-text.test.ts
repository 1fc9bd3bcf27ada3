import { describe, expect, it } from '@jest/globals';
import { printedText, writtenTexts } from './printed-text.ts';

describe('printedText', () => {
  it('reads words at their places through nested transforms', () => {
    const svg =
      '<svg><g transform="translate(100 50)"><g transform="scale(2)"><text x="10" y="20" font-size="10">Total &amp; tax</text></g></g></svg>';
    const [line] = printedText(svg);
    expect(line?.text).toBe('Total & tax');
    expect(line?.words?.map(({ text }) => text)).toEqual(['Total', '&', 'tax']);
    expect(line?.box.x).toBeCloseTo(120);
    expect(line?.box.y).toBeCloseTo(75.5, 0);
  });

  it('places centered and right-aligned text left of its anchor', () => {
    const at = (anchor: string) =>
      printedText(`<svg><text x="100" y="20" font-size="10" text-anchor="${anchor}">12</text></svg>`)[0]?.box
        .x ?? 0;
    expect([at('start'), at('middle'), at('end')].map(Math.round)).toEqual([100, 95, 89]);
  });

  it('leaves out what is turned, as a reader does, though it is written', () => {
    const svg = '<svg><text transform="rotate(-90 10 10)" x="10" y="10"> R&amp;D </text><text> </text></svg>';
    expect(printedText(svg)).toEqual([]);
    expect(writtenTexts(svg)).toEqual(['R&D']);
  });
});
