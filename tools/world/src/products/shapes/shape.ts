import type { Random } from '../../random.ts';
import type { ProductKind } from '../../truth/product-truth.ts';
import type { Look } from '../look.ts';

export type Point = readonly [x: number, y: number];

/** In the units of a shape. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One product of a kind, in a box of 100 by 100 units with y downwards. */
export interface Shape {
  /** Plain SVG shapes, not grouped: they take the product's color, pattern and material. */
  readonly body: string;
  /** Drawn before the body: rear legs, handles, straps. */
  readonly behind?: string;
  /** Drawn over the body: dials, buttons, openings. */
  readonly details?: string;
  /** Path data along which a soft material is sewn. */
  readonly seams?: string;
  /** Everything drawn lies inside, up to one unit. */
  readonly bounds: Bounds;
  /** Where molded plastic catches the light. Default: the upper left or right. */
  readonly shine?: Point;
  /** Where the string of a price tag is tied. */
  readonly anchor: Point;
}

export type DrawShape = (random: Random, look: Look) => Shape;
export type Shapes = Record<ProductKind, DrawShape>;
