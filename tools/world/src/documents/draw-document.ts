import { css, jitter } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import { element, svgDocument } from '../svg.ts';
import { DOCUMENT_KINDS, STAMP_COLORS } from '../truth.ts';
import type { DocumentKind } from '../truth.ts';
import { DOCUMENT_LAYOUTS } from './document-layouts.ts';
import { signature, stamp } from './marks.ts';
import { PAGE_INK } from './page.ts';
import type { Page } from './page.ts';

const WIDTH = 300;
const HEIGHT = 400;
const SHEET_WIDTH = 240;
const RECEIPT_WIDTH = 146;
const SHEET_HEIGHT = 376;

const DESKS: readonly Rgb[] = [
  [205, 205, 210],
  [186, 172, 152],
  [160, 172, 184],
];

/** How far above the sheet's edge a signature stands: on a narrow receipt, above the stamp. */
const signatureRise = (random: Random, kind: DocumentKind): number =>
  kind === 'receipt' ? random.uniform(76, 84) : random.uniform(34, 44);

/** A scanned sheet of paper on a desk, perhaps signed, perhaps stamped. */
export function drawDocument(random: Random): Picture {
  const kind = random.choice(DOCUMENT_KINDS);
  const signed = random.chance(0.5);
  const stamped = random.choice([undefined, ...STAMP_COLORS]);
  const width = kind === 'receipt' ? RECEIPT_WIDTH : SHEET_WIDTH;
  const x = (WIDTH - width) / 2 + random.uniform(-8, 8);
  const y = (HEIGHT - SHEET_HEIGHT) / 2 + random.uniform(-5, 5);
  const margin = kind === 'receipt' ? 10 : 18;
  const page: Page = { left: x + margin, right: x + width - margin, top: y + 20, bottom: y + SHEET_HEIGHT };
  const marks = [
    signed
      ? signature(random, page.left + random.uniform(0, 8), page.bottom - signatureRise(random, kind))
      : '',
    stamped
      ? stamp(random, stamped, page.right - random.uniform(24, 30), page.bottom - random.uniform(38, 48))
      : '',
  ];
  const svg = svgDocument(
    WIDTH,
    HEIGHT,
    element('rect', { width: WIDTH, height: HEIGHT, fill: css(jitter(random, random.choice(DESKS), 14)) }),
    element(
      'g',
      { transform: `rotate(${random.uniform(-1.5, 1.5).toFixed(2)} ${WIDTH / 2} ${HEIGHT / 2})` },
      element('rect', {
        x: x + 3,
        y: y + 4,
        width,
        height: SHEET_HEIGHT,
        fill: 'black',
        'fill-opacity': 0.2,
      }),
      element('rect', { x, y, width, height: SHEET_HEIGHT, fill: 'rgb(252,252,248)' }),
      element('g', { fill: PAGE_INK }, DOCUMENT_LAYOUTS[kind](random, page)),
      ...marks,
    ),
  );
  const truth = { type: 'document', kind, signature: signed, ...(stamped && { stamp: stamped }) } as const;
  return { truth, svg, width: WIDTH, height: HEIGHT };
}
