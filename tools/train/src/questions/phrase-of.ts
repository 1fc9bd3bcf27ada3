import { kindLabel, withArticle } from '@glimpse/world';
import type { Truth } from '@glimpse/world';
import { colorOf } from './sight.ts';

/** The phrase that CLIP should find for a picture: `a red mug`, `a blue line chart`, `a stacked bar chart`. */
export function phraseOf(truth: Truth): string {
  const color = colorOf(truth);
  return withArticle(`${color === undefined ? '' : `${color} `}${kindLabel(truth.kind)}`);
}
