import { expect, test } from '@jest/globals';
import { FONT_FAMILY, HANDWRITTEN_FAMILY, MONOSPACED_FAMILY, SANS_FAMILIES, SERIF_FAMILIES } from './font.ts';
import { renderPixels } from './render.ts';
import { svgDocument } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';
import { textLine } from './text.ts';

const TEXT = 'The tenant shall pay 1,250.00 EUR to Blue Harbor Ltd by March 14, 2026';
const BOTH_WEIGHTS = [...SANS_FAMILIES, ...SERIF_FAMILIES, MONOSPACED_FAMILY];

test.each([
  ...BOTH_WEIGHTS.flatMap((family) => [[family, false] as const, [family, true] as const]),
  [HANDWRITTEN_FAMILY, false] as const,
])('the width of text in %s (bold: %p) is about that of its drawing', async (family, bold) => {
  const drawn = textLine(TEXT, 0, 30, 20, { 'font-family': family, 'font-weight': bold ? 'bold' : 'normal' });
  const { data, width } = await renderPixels({ svg: svgDocument(900, 40, drawn), width: 900, height: 40 });
  const last = data.reduce(
    (end, value, index) => (value < 128 ? Math.max(end, Math.floor(index / 3) % width) : end),
    0,
  );
  expect(textWidth(TEXT, 20, family, bold) / last).toBeGreaterThan(0.95);
  expect(textWidth(TEXT, 20, family, bold) / last).toBeLessThan(1.1);
});

test('text is broken at spaces into lines that fit', () => {
  const lines = wrapText(TEXT, 200, 16, FONT_FAMILY);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(TEXT);
  for (const line of lines) expect(textWidth(line, 16, FONT_FAMILY)).toBeLessThanOrEqual(200);
});

test('a word longer than the line stands alone', () => {
  expect(wrapText('a incomprehensibilities b', 50, 16, FONT_FAMILY)).toEqual([
    'a',
    'incomprehensibilities',
    'b',
  ]);
});
