import { FONT_FAMILY, HANDWRITTEN_FAMILY, MONOSPACED_FAMILY } from './font.ts';

/** Advance widths of `Glimpse Sans` from U+0020 to U+007E, in hundredths of the font's size. */
const WIDTHS = [
  28, 28, 35, 56, 56, 89, 67, 19, 33, 33, 39, 58, 28, 33, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28,
  28, 58, 58, 58, 56, 102, 67, 67, 72, 72, 67, 61, 78, 72, 28, 50, 67, 56, 83, 72, 78, 67, 78, 72, 67, 61, 72,
  67, 94, 67, 67, 61, 28, 28, 28, 47, 56, 33, 56, 56, 50, 56, 56, 28, 56, 56, 22, 22, 50, 22, 83, 56, 56, 56,
  56, 33, 50, 28, 56, 50, 72, 50, 50, 50, 33, 26, 33, 58,
];
const OTHER_WIDTH = 56;
const MONOSPACED_WIDTH = 0.6;
/** Mean width of English text against `Glimpse Sans`, for the fonts that differ. */
const RATIOS: Readonly<Record<string, number>> = {
  [FONT_FAMILY]: 1.05,
  'Noto Serif': 1.07,
  'Glimpse Serif': 0.93,
  [HANDWRITTEN_FAMILY]: 0.6,
};
const BOLD_RATIO = 1.07;

/** About how many pixels a line of text takes at this size: at most 5% less, or 10% more, than it is drawn. */
export function textWidth(text: string, size: number, family: string, bold = false): number {
  if (family === MONOSPACED_FAMILY) return text.length * size * MONOSPACED_WIDTH;
  let hundredths = 0;
  for (let index = 0; index < text.length; index += 1) {
    hundredths += WIDTHS[text.charCodeAt(index) - 32] ?? OTHER_WIDTH;
  }
  return (hundredths / 100) * size * (RATIOS[family] ?? 1) * (bold ? BOLD_RATIO : 1);
}

/** The text as lines that are at most `width` pixels wide, broken at spaces. */
export function wrapText(text: string, width: number, size: number, family: string, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const space = textWidth(' ', size, family, bold);
  for (const word of text.split(' ')) {
    const length = textWidth(word, size, family, bold);
    if (line && used + space + length > width * 0.97) {
      lines.push(line);
      line = word;
      used = length;
    } else {
      used += line ? space + length : length;
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
