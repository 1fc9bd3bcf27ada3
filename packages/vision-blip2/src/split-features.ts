import type { FeaturesEvidence } from '@glimpse/core';
import type { FloatTensor } from '@glimpse/onnx';

/** [pictures, queries, dimensions] as one piece of evidence per picture, each with data of its own. */
export function splitFeatures({ data, dims }: FloatTensor): FeaturesEvidence[] {
  const [pictures = 0, queries = 0, dimensions = 0] = dims;
  const length = queries * dimensions;
  return Array.from({ length: pictures }, (_, index) => ({
    kind: 'features',
    shape: [queries, dimensions],
    data: data.slice(index * length, (index + 1) * length),
  }));
}
