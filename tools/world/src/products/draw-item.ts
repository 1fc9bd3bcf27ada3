import type { Rgb } from '../palette.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import type { Material, ProductKind, ProductTruth } from '../truth/product-truth.ts';
import { fillPattern } from './fill-pattern.ts';
import { lookOf } from './look.ts';
import { FINISHES } from './materials/finishes.ts';
import { SHADOWS, SHADOW_DEFINITIONS, shadow } from './shadow.ts';
import type { Shape } from './shapes/shape.ts';
import { SHAPES } from './shapes/shapes.ts';

const NARROW: ReadonlySet<ProductKind> = new Set([
  'watch',
  'scarf',
  'chair',
  'shoe',
  'teapot',
  'bottle',
  'lamp',
]);
const WITH_NUMBERS: ReadonlySet<ProductKind> = new Set(['clock']);

/** A product in the units of its shape, its shadow below it. */
export interface Item {
  readonly shape: Shape;
  readonly definitions: string;
  readonly drawing: string;
  /** Whether it may be seen the other way round, and is. */
  readonly mirrored: boolean;
}

export function drawItem(random: Random, { kind, color, pattern, material }: ProductTruth, value: Rgb): Item {
  const narrow = NARROW.has(kind) ? 0.8 : 1;
  const period = narrow * (material === 'wool' ? random.uniform(18, 22) : random.uniform(14.5, 19));
  const fill = fillPattern(random, pattern, color, value, period);
  const look = lookOf(random, value, fill.paint);
  const shape = SHAPES[kind](random, look);
  const angle = runningAngle(random, material, fill.angle);
  const finish = FINISHES[material](random, {
    shape,
    look,
    value,
    angle,
    patterned: pattern !== 'plain',
  });
  const shadowKind = random.choice(material === 'glass' ? (['none', 'contact'] as const) : SHADOWS);
  const width = random.uniform(0.7, 1.6);
  const outline = { stroke: look.edge, 'stroke-width': width, 'stroke-linejoin': 'round' };
  const see = finish.opacity ?? 1;
  return {
    shape,
    mirrored: !WITH_NUMBERS.has(kind) && random.chance(0.5),
    definitions:
      fill.definitions +
      (finish.definitions ?? '') +
      SHADOW_DEFINITIONS +
      element('clipPath', { id: 'body' }, shape.body),
    drawing:
      shadow(random, shadowKind, shape) +
      (shape.behind ?? '') +
      (finish.fuzz ?? '') +
      element('g', { fill: fill.paint, 'fill-opacity': see, ...outline }, shape.body) +
      element('g', { 'clip-path': 'url(#body)' }, finish.overlay) +
      (shape.details ?? '') +
      (finish.stitches ?? ''),
  };
}

/** Grain runs along stripes, or both would look like checks; shine runs across them, to be told from a stripe. */
function runningAngle(random: Random, material: Material, stripes: number | undefined): number {
  if (stripes === undefined) return random.choice([90, 90, 0]) + random.uniform(-12, 12);
  return material === 'wooden' ? stripes + random.uniform(-6, 6) : stripes + 90 + random.uniform(-25, 25);
}
