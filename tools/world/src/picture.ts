import type { Capturing } from './capture/capturing.ts';
import type { Truth } from './truth/truth.ts';

/** A drawing with what is true of it; `width` and `height` are the SVG's own, in pixels. */
export interface Picture {
  readonly truth: Truth;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What a camera, a scanner or a saved file did to it. Default: nothing. */
  readonly capturing?: Capturing;
}
