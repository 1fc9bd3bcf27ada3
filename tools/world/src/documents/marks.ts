import { COLOR_VALUES, css, jitter } from '../palette.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import { textLine } from '../text.ts';
import type { StampColor } from '../truth.ts';

const INKS = ['rgb(20,30,120)', 'rgb(25,25,45)'];
const STAMP_WORDS = ['PAID', 'COPY', 'OK', 'FILED'];

/** A scribbled name that starts at (`x`, `y`), about 75 pixels wide. */
export function signature(random: Random, x: number, y: number): string {
  const strokes = Array.from({ length: 10 }, (_, index) => {
    const reach = (index === 0 ? 18 : 12) * (index % 2 === 0 ? -1 : 0.8) * random.uniform(0.5, 1.2);
    return `q${random.int(-2, 6)} ${reach.toFixed(1)} ${random.uniform(5, 8).toFixed(1)} ${random.int(-3, 3)}`;
  });
  const d = `M${x.toFixed(1)} ${y.toFixed(1)} ${strokes.join(' ')} l14 -4`;
  return element('path', {
    d,
    fill: 'none',
    stroke: random.choice(INKS),
    'stroke-width': random.uniform(2.6, 3.4),
  });
}

/** A ring of ink with a word in it, turned a little. */
export function stamp(random: Random, color: StampColor, cx: number, cy: number): string {
  const ink = css(jitter(random, COLOR_VALUES[color], 12));
  const r = random.uniform(24, 28);
  const ring = element('circle', { cx, cy, r, fill: 'none', stroke: ink, 'stroke-width': 5.5 });
  const word = textLine(random.choice(STAMP_WORDS), cx, cy + 5, 13, {
    'font-weight': 'bold',
    'text-anchor': 'middle',
    fill: ink,
  });
  const turn = `rotate(${random.int(-18, 18)} ${cx.toFixed(1)} ${cy.toFixed(1)})`;
  return element('g', { transform: turn }, ring, word);
}
