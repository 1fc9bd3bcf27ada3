import { SANS_FAMILIES } from '../font.ts';
import { element, pathData } from '../svg.ts';
import type { Random } from '../random.ts';
import { textLine } from '../text.ts';
import { disc, path, stroke } from './shapes/parts.ts';
import type { Point } from './shapes/shape.ts';
import type { Placement } from './placement.ts';

const PAPERS = ['rgb(252,251,247)', 'rgb(246,236,208)', 'rgb(222,188,140)', 'rgb(252,226,110)'] as const;
/** In pixels of the full-size picture. */
const LEAST_TEXT_SIZE = 13;
/** Of the widest of the fonts, on the average of digits, signs and points. */
const EM_PER_LETTER = 0.6;
const INK = 'rgb(34,32,36)';

interface PriceTagInput {
  readonly text: string;
  readonly placed: Placement;
  readonly anchor: Point;
  readonly width: number;
  readonly height: number;
  /** Of the product: left (-1) or right (1). */
  readonly side: -1 | 1;
}

interface Card {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
}

/** A paper tag with the price: on a string, or a folded card that stands beside the product. */
export function priceTag(random: Random, input: PriceTagInput): string {
  const height = input.height * random.uniform(0.13, 0.18);
  const readable =
    Math.max(LEAST_TEXT_SIZE, height * 0.3) * input.text.length * EM_PER_LETTER + height * 0.62;
  const card: Card = {
    width: Math.max(input.width * random.uniform(0.22, 0.29), readable),
    height,
    paper: random.choice(PAPERS),
  };
  return (random.chance(0.65) ? hanging : standing)(random, input, card);
}

function hanging(random: Random, input: PriceTagInput, card: Card): string {
  const { placed, side } = input;
  const [x, y] = placed.toPicture(input.anchor);
  const edge = side > 0 ? placed.box.right : placed.box.left;
  const wanted: Point = [
    edge + side * card.width * random.uniform(0.1, 0.4),
    y + card.height * random.uniform(0.5, 1.6),
  ];
  const [cx, cy] = inside(input, card, wanted);
  const [dx, notch] = [card.width / 2, card.height * 0.3];
  const [near, half] = [-side * dx, card.height / 2];
  const outline = pathData`M${near} ${notch - half} L${near + side * notch} ${-half} L${-near} ${-half} L${-near} ${half} L${near + side * notch} ${half} L${near} ${half - notch}Z`;
  const hole = near + side * notch * 0.9;
  const degrees = random.int(-14, 14);
  const angle = (degrees * Math.PI) / 180;
  const [holeX, holeY] = [cx + hole * Math.cos(angle), cy + hole * Math.sin(angle)];
  const line = input.width * 0.006;
  return (
    stroke(
      pathData`M${x} ${y} Q${(x + holeX) / 2 + side * random.uniform(-20, 20)} ${Math.max(y, holeY) + random.uniform(-10, 30)} ${holeX} ${holeY}`,
      random.choice(['rgb(96,78,60)', 'rgb(232,226,214)', 'rgb(178,60,56)']),
      line * 1.4,
    ) +
    element(
      'g',
      { transform: `translate(${cx.toFixed(1)} ${cy.toFixed(1)}) rotate(${degrees})` },
      sheet(outline, card, line),
      disc(hole, 0, card.height * 0.08, { fill: INK, 'fill-opacity': 0.75 }),
      price(random, input.text, card.width - notch * 1.9, card.height, side * notch * 0.6),
    )
  );
}

function standing(random: Random, input: PriceTagInput, card: Card): string {
  const { placed, side } = input;
  const edge = side > 0 ? placed.box.right : placed.box.left;
  const [cx, cy] = inside(input, card, [
    edge + side * card.width * random.uniform(0.1, 0.5),
    placed.box.bottom - card.height * random.uniform(0.3, 0.6),
  ]);
  const [dx, dy, lean] = [card.width / 2, card.height / 2, card.width * 0.07];
  const line = input.width * 0.006;
  const front = pathData`M${lean - dx} ${-dy} L${dx - lean} ${-dy} L${dx} ${dy} L${-dx} ${dy}Z`;
  const flank = pathData`M${dx - lean} ${-dy} L${dx + lean * 0.9} ${dy * 0.7} L${dx} ${dy}Z`;
  return element(
    'g',
    { transform: `translate(${cx.toFixed(1)} ${cy.toFixed(1)}) rotate(${random.int(-4, 4)})` },
    path(flank, { fill: 'rgb(150,144,134)' }),
    sheet(front, card, line),
    price(random, input.text, card.width - lean * 3, card.height, 0),
  );
}

function sheet(outline: string, { paper, height }: Card, line: number): string {
  const below = {
    fill: 'black',
    'fill-opacity': 0.28,
    transform: `translate(${(height * 0.05).toFixed(1)} ${(height * 0.08).toFixed(1)})`,
  };
  return (
    path(outline, below) +
    path(outline, { fill: paper, stroke: 'rgb(92,84,76)', 'stroke-width': line, 'stroke-linejoin': 'round' })
  );
}

function price(random: Random, text: string, width: number, height: number, x: number): string {
  const size = Math.min(height * 0.56, (width * 0.98) / (text.length * EM_PER_LETTER));
  return textLine(text, x, size * 0.36, size, {
    'text-anchor': 'middle',
    'font-family': random.choice(SANS_FAMILIES),
    'font-weight': random.choice(['bold', 'bold', 'normal']),
    fill: random.choice([INK, INK, 'rgb(170,28,28)']),
  });
}

/** The card's center, moved so that the whole card is in the picture however it is turned. */
function inside({ width, height }: PriceTagInput, card: Card, [x, y]: Point): Point {
  const reachX = card.width * 0.5 + card.height * 0.14 + width * 0.01;
  const reachY = card.height * 0.5 + card.width * 0.13 + height * 0.01;
  return [Math.min(width - reachX, Math.max(reachX, x)), Math.min(height - reachY, Math.max(reachY, y))];
}
