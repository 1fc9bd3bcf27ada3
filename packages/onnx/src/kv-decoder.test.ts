import { describe, expect, it } from '@jest/globals';
import { createKvDecoder } from './kv-decoder.ts';
import type { FloatTensor, OnnxSession, OnnxTensor } from './onnx-runtime.ts';

const tensor = (dims: number[], fill = 0): FloatTensor => ({
  type: 'float32',
  data: new Float32Array(dims.reduce((product, dim) => product * dim, 1)).fill(fill),
  dims,
});

describe('createKvDecoder', () => {
  it('begins with an empty past of the shape that the graph asks for, then hands the present on', async () => {
    const fed: Readonly<Record<string, OnnxTensor>>[] = [];
    const session: OnnxSession = {
      inputs: [
        { name: 'inputs_embeds', dims: ['batch', 'tokens', 16] },
        { name: 'past.0.key', dims: ['batch', 4, 'before', 6] },
        { name: 'past.0.value', dims: ['batch', 4, 'before', 6] },
      ],
      run: async (feeds) => {
        fed.push(feeds);
        return {
          logits: tensor([2, 9]),
          'present.0.key': tensor([2, 4, 3, 6], 1),
          'present.0.value': tensor([2, 4, 3, 6], 2),
        };
      },
      dispose: async () => undefined,
    };
    const decoder = createKvDecoder(session);
    const first = await decoder.read(tensor([2, 3, 16]));
    await decoder.read(tensor([2, 1, 16]), first.cache);

    expect(first.logits.dims).toEqual([2, 9]);
    expect(fed[0]).toEqual({
      inputs_embeds: tensor([2, 3, 16]),
      'past.0.key': tensor([2, 4, 0, 6]),
      'past.0.value': tensor([2, 4, 0, 6]),
    });
    expect(fed[1]).toEqual({
      inputs_embeds: tensor([2, 1, 16]),
      'past.0.key': tensor([2, 4, 3, 6], 1),
      'past.0.value': tensor([2, 4, 3, 6], 2),
    });
  });
});
