import type { TextLine, TextWord } from '../spec/evidence.ts';

const HEIGHT = 20;

/** Words of ten pixels a letter, from `x` on, on one line that falls by `slope`. */
export function line(text: string, x: number, y: number, slope = 0): TextLine {
  const words = Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }): TextWord => {
    const left = x + index * 10;
    const width = word.length * 10;
    return {
      text: word,
      score: 1,
      box: { x: left, y: y + slope * (left + width / 2), width, height: HEIGHT },
    };
  });
  return { text, score: 1, box: { x, y, width: text.length * 10, height: HEIGHT }, words };
}
