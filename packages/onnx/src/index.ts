export { centerCrop } from './center-crop.ts';
export { resample } from './resample.ts';
export type { ResampleFilter } from './resample-coefficients.ts';
export type { RgbImage } from './rgb-image.ts';
