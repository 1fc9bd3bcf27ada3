import { css, jitter } from '../../palette.ts';
import type { Rgb } from '../../palette.ts';
import type { Random } from '../../random.ts';
import { element } from '../../svg.ts';
import { textWidth } from '../../text-width.ts';
import { textLine } from '../../text.ts';
import type { DocumentKind, StampColor } from '../../truth/document-truth.ts';
import type { Sheet } from '../sheet.ts';
import { freePlace } from './free-place.ts';

const STAMP_VALUES: Record<StampColor, Rgb> = {
  red: [206, 30, 42],
  blue: [34, 74, 200],
  green: [16, 138, 62],
};
const COMMON_WORDS = [
  'RECEIVED',
  'COPY',
  'APPROVED',
  'FILED',
  'CHECKED',
  'ORIGINAL',
  'ENTERED',
  'OFFICE',
  'SEEN',
];
const WORDS: Record<DocumentKind, readonly string[]> = {
  invoice: ['PAID', 'OVERDUE', 'BOOKED', ...COMMON_WORDS],
  receipt: ['PAID', 'REFUNDED', ...COMMON_WORDS],
  contract: ['DRAFT', 'CERTIFIED', 'NOTARY', ...COMMON_WORDS],
  letter: ['URGENT', 'ANSWERED', 'MAIL ROOM', ...COMMON_WORDS],
  report: ['DRAFT', 'FINAL', 'INTERNAL', ...COMMON_WORDS],
  form: ['ACCEPTED', 'COMPLETE', ...COMMON_WORDS],
};

/** Ink pressed on the lower two thirds of the sheet, at times over text, not over signatures. */
export function stamp(
  random: Random,
  sheet: Sheet,
  height: number,
  kind: DocumentKind,
  color: StampColor,
): void {
  const size =
    Math.min(sheet.width * random.uniform(0.2, 0.27), height * 0.2) * (kind === 'receipt' ? 1.7 : 1);
  const round = random.chance(0.5);
  const [width, tall] = round ? [size, size] : [size * 1.35, size * 1.35 * random.uniform(0.4, 0.6)];
  const degrees = random.chance(0.25) ? 0 : random.uniform(-28, 28);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.abs(Math.sin((degrees * Math.PI) / 180))];
  const bounds = round
    ? { width, height: tall }
    : { width: width * cos + tall * sin, height: width * sin + tall * cos };
  const place = freePlace(random, sheet, height, bounds);
  const ink = css(jitter(random, STAMP_VALUES[color], 14));
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  const word = random.choice(WORDS[kind]);
  const shape = round ? ring(random, width, word) : frame(random, width, tall, word);
  sheet.add(
    element(
      'g',
      {
        transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${degrees.toFixed(1)})`,
        fill: ink,
        stroke: ink,
        opacity: random.uniform(0.78, 0.95),
        style: 'mix-blend-mode:multiply',
      },
      shape,
    ),
  );
}

function ring(random: Random, diameter: number, word: string): string {
  const outline = { fill: 'none', 'stroke-width': diameter * random.uniform(0.065, 0.09) };
  const inner = random.chance(0.6)
    ? element('circle', { r: diameter * 0.36, fill: 'none', 'stroke-width': diameter * 0.025 })
    : '';
  return (
    element('circle', { r: diameter * 0.455, ...outline }) +
    inner +
    lettering(word, diameter * 0.66, diameter * 0.3)
  );
}

function frame(random: Random, width: number, height: number, word: string): string {
  const line = width * random.uniform(0.035, 0.055);
  const box = (inset: number, thickness: number): string =>
    element('rect', {
      x: -width / 2 + inset,
      y: -height / 2 + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
      rx: width * 0.04,
      fill: 'none',
      'stroke-width': thickness,
    });
  const second = random.chance(0.4) ? box(line * 1.6, line * 0.4) : '';
  return box(line / 2, line) + second + lettering(word, width * 0.8, height * 0.55);
}

/** The word in the middle, as large as fits. */
function lettering(word: string, width: number, height: number): string {
  const size = Math.min(width / textWidth(word, 1, 'Roboto', true), height);
  return textLine(word, 0, size * 0.36, size, {
    'font-family': 'Roboto',
    'font-weight': 'bold',
    'text-anchor': 'middle',
    'stroke-width': size * 0.035,
  });
}
