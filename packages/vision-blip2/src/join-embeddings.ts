import type { FloatTensor } from '@glimpse/onnx';

/**
 * Puts the same embedded text, [1, tokens, dimensions], behind the features of every picture, [pictures,
 * queries, dimensions].
 */
export function joinEmbeddings(features: FloatTensor, text: FloatTensor): FloatTensor {
  const [pictures = 0, queries = 0, dimensions = 0] = features.dims;
  const seen = queries * dimensions;
  const row = seen + text.data.length;
  const data = new Float32Array(pictures * row);
  for (let index = 0; index < pictures; index++) {
    data.set(features.data.subarray(index * seen, (index + 1) * seen), index * row);
    data.set(text.data, index * row + seen);
  }
  return { type: 'float32', data, dims: [pictures, row / dimensions, dimensions] };
}
