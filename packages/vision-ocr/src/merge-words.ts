import type { TextBox, TextWord } from '@glimpse/core';

/** Of the smaller box: what two readings of the same word share at least. */
const SAME_PLACE = 0.3;

/** The words of several passes, each place once: the surer reading, the longer of two that are as sure. */
export function mergeWords(passes: readonly (readonly TextWord[])[]): TextWord[] {
  const kept: TextWord[] = [];
  for (const word of passes.flat().toSorted((a, b) => weightOf(b) - weightOf(a)))
    if (!kept.some((other) => share(word.box, other.box) > SAME_PLACE)) kept.push(word);
  return kept;
}

const weightOf = ({ text, score }: TextWord): number => score * Math.sqrt(text.length);

function share(a: TextBox, b: TextBox): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1, Math.min(a.width * a.height, b.width * b.height));
}
