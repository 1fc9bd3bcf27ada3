import { LRUCache } from 'lru-cache';

/** The kernels by which the supported models were trained. */
export type ResampleFilter = 'bicubic' | 'bilinear';

/** For every output position, the input positions it is made of and their weights. */
export interface ResampleCoefficients {
  /** First input position per output position. */
  readonly starts: Int32Array;
  /** Number of input positions per output position. */
  readonly lengths: Int32Array;
  /** Rows of `stride` fixed-point weights, one row per output position. */
  readonly weights: Int32Array;
  readonly stride: number;
}

/** Fraction bits of a weight: 32 less 8 for the pixel and 2 for overshoot and sign. */
export const PRECISION_BITS = 22;

interface Kernel {
  readonly support: number;
  weigh(distance: number): number;
}

const KERNELS: Record<ResampleFilter, Kernel> = {
  bilinear: { support: 1, weigh: (distance) => Math.max(0, 1 - Math.abs(distance)) },
  bicubic: { support: 2, weigh: (distance) => keysCubic(Math.abs(distance)) },
};

/** Keys' cubic convolution with a = -0.5. */
function keysCubic(x: number): number {
  const a = -0.5;
  if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
  if (x < 2) return (((x - 5) * x + 8) * x - 4) * a;
  return 0;
}

/** Pictures of one source tend to have the same size; computing these takes a tenth of using them. */
const known = new LRUCache<string, ResampleCoefficients>({ max: 32 });

/**
 * Weights of Pillow's `precompute_coeffs` and `normalize_coeffs_8bpc` (src/libImaging/Resample.c): the
 * kernel is widened by the reduction, which is what keeps a reduced picture free of aliasing. Not to be changed
 * by the caller.
 */
export function resampleCoefficients(
  inputSize: number,
  outputSize: number,
  filter: ResampleFilter,
): ResampleCoefficients {
  const key = `${inputSize} ${outputSize} ${filter}`;
  const coefficients =
    known.get(key) ??
    (inputSize === outputSize ? identity(outputSize) : compute(inputSize, outputSize, filter));
  known.set(key, coefficients);
  return coefficients;
}

function identity(size: number): ResampleCoefficients {
  return {
    starts: Int32Array.from({ length: size }, (_, output) => output),
    lengths: new Int32Array(size).fill(1),
    weights: new Int32Array(size).fill(1 << PRECISION_BITS),
    stride: 1,
  };
}

function compute(inputSize: number, outputSize: number, filter: ResampleFilter): ResampleCoefficients {
  const kernel = KERNELS[filter];
  const scale = inputSize / outputSize;
  const kernelScale = Math.max(scale, 1);
  const inverseKernelScale = 1 / kernelScale;
  const support = kernel.support * kernelScale;
  const stride = Math.ceil(support) * 2 + 1;
  const starts = new Int32Array(outputSize);
  const lengths = new Int32Array(outputSize);
  const weights = new Int32Array(outputSize * stride);
  for (let output = 0; output < outputSize; output++) {
    const center = (output + 0.5) * scale;
    const start = Math.max(0, Math.trunc(center - support + 0.5));
    const length = Math.min(inputSize, Math.trunc(center + support + 0.5)) - start;
    const row = Array.from({ length }, (_, offset) =>
      kernel.weigh((offset + start - center + 0.5) * inverseKernelScale),
    );
    const sum = row.reduce((total, weight) => total + weight, 0);
    starts[output] = start;
    lengths[output] = length;
    weights.set(
      row.map((weight) => toFixedPoint(weight / sum)),
      output * stride,
    );
  }
  return { starts, lengths, weights, stride };
}

/** Rounds half away from zero, as C's cast after adding half does. */
function toFixedPoint(weight: number): number {
  const scaled = weight * (1 << PRECISION_BITS);
  return Math.trunc(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}
