// AssemblyScript: `npm run --prefix packages/onnx wasm` compiles it to assets/resample.wasm. The two passes
// of Pillow's ImagingResample (src/libImaging/Resample.c), one pixel or four bytes at a time in a vector of
// 32-bit sums. Pointers are bytes from the start of the memory; what is read or written up to 3 bytes past
// the end of a picture is padding.

const PRECISION_BITS: i32 = 22;
const HALF: i32 = 1 << (PRECISION_BITS - 1);
const CHANNELS: usize = 3;

function bytesAt(pointer: usize): v128 {
  return v128.extend_low<u16>(v128.extend_low<u8>(v128.load_zero<u32>(pointer)));
}

function storeRounded(pointer: usize, sums: v128): void {
  const shifted = v128.shr<i32>(sums, PRECISION_BITS);
  const words = v128.narrow<i32>(shifted, shifted);
  v128.store_lane<u32>(pointer, i8x16.narrow_i16x8_u(words, words), 0);
}

/** Columns `left` to `left + width` of the squeezed picture, for `height` rows of `sourceWidth` pixels. */
export function resampleColumns(
  source: usize,
  sourceWidth: usize,
  height: usize,
  starts: usize,
  lengths: usize,
  weights: usize,
  stride: usize,
  left: usize,
  width: usize,
  target: usize,
): void {
  let to = target;
  for (let y: usize = 0; y < height; y++) {
    const row = source + y * sourceWidth * CHANNELS;
    for (let x = left; x < left + width; x++) {
      let at = row + <usize>load<u32>(starts + (x << 2)) * CHANNELS;
      let weight = weights + ((x * stride) << 2);
      const end = weight + ((<usize>load<u32>(lengths + (x << 2))) << 2);
      let sums = i32x4.splat(HALF);
      for (; weight < end; weight += 4) {
        sums = v128.add<i32>(sums, v128.mul<i32>(bytesAt(at), v128.load_splat<u32>(weight)));
        at += CHANNELS;
      }
      storeRounded(to, sums);
      to += CHANNELS;
    }
  }
}

/** Rows `top` to `top + height` of the squeezed picture; `source` begins with the first row that they need. */
export function resampleRows(
  source: usize,
  rowBytes: usize,
  starts: usize,
  lengths: usize,
  weights: usize,
  stride: usize,
  top: usize,
  height: usize,
  target: usize,
): void {
  const first = <usize>load<u32>(starts + (top << 2));
  for (let y = top; y < top + height; y++) {
    const row = source + (<usize>load<u32>(starts + (y << 2)) - first) * rowBytes;
    const begin = weights + ((y * stride) << 2);
    const end = begin + ((<usize>load<u32>(lengths + (y << 2))) << 2);
    const to = target + (y - top) * rowBytes;
    for (let byte: usize = 0; byte < rowBytes; byte += 4) {
      let at = row + byte;
      let sums = i32x4.splat(HALF);
      for (let weight = begin; weight < end; weight += 4) {
        sums = v128.add<i32>(sums, v128.mul<i32>(bytesAt(at), v128.load_splat<u32>(weight)));
        at += rowBytes;
      }
      storeRounded(to + byte, sums);
    }
  }
}
