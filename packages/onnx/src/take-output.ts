import { GlimpseError } from '@glimpse/core';
import type { FloatTensor } from './onnx-runtime.ts';

/** One of a graph's outputs. Throws `MODEL_FAILED` if the graph has none of this name. */
export function takeOutput(outputs: Readonly<Record<string, FloatTensor>>, name: string): FloatTensor {
  const output = outputs[name];
  if (output) return output;
  const available = Object.keys(outputs);
  throw new GlimpseError({
    code: 'MODEL_FAILED',
    message: `Expected a graph with the output '${name}'; it has: ${available.join(', ')}.`,
    details: { name, available },
  });
}
