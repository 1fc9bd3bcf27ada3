import type { Rgb } from '../../palette.ts';
import type { Random } from '../../random.ts';
import type { Look } from '../look.ts';
import type { Shape } from '../shapes/shape.ts';

/** How a material shows on a product. */
export interface Finish {
  readonly definitions?: string;
  /** Drawn over the body, and only there. */
  readonly overlay: string;
  /** Drawn before the body, and to be seen around it. */
  readonly fuzz?: string;
  /** Drawn over everything: seams. */
  readonly stitches?: string;
  /** Of the body. Default: opaque. */
  readonly opacity?: number;
}

export interface FinishInput {
  readonly shape: Shape;
  readonly look: Look;
  readonly value: Rgb;
  /** Whether the product has a pattern, over which the material should not be lost, nor hide it. */
  readonly patterned: boolean;
  /** Which way grain and bands run, in degrees from the horizontal. */
  readonly angle: number;
}

export type DrawFinish = (random: Random, input: FinishInput) => Finish;
