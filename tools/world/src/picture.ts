import type { Truth } from './truth.ts';

/** A drawing with what is true of it; `width` and `height` are the SVG's own, in pixels. */
export interface Picture {
  readonly truth: Truth;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}
