import type { EncoderWith } from '@glimpse/core';
import { createOnnxRuntime } from '@glimpse/onnx';
import { testServices } from '@glimpse/core/testing';
import { countingRuntime, worldPictures, type WorldPicture } from '@glimpse/onnx/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { blip2OptionsSchema } from './blip2-options.ts';
import { plugin } from './blip2-plugin.ts';
import { createBlip2Encoder } from './create-blip2-encoder.ts';

const options = blip2OptionsSchema.parse({});

describe('BLIP-2 of the mini pack', () => {
  const onnx = countingRuntime(createOnnxRuntime({ threads: 1 }));
  let encoder: EncoderWith<'caption' | 'features'>;
  let pictures: readonly WorldPicture[];

  beforeAll(async () => {
    encoder = await createBlip2Encoder(options, testServices('eyes'), onnx);
    pictures = await worldPictures();
  });
  afterAll(async () => {
    await encoder.dispose();
  });

  it('captions pictures that it has never seen', async () => {
    const captions = await encoder.caption(pictures);
    expect(captions.map(({ text }) => text)).toEqual(pictures.map(({ caption }) => caption));
  });

  it('captions 16 pictures in two runs of the vision graph', async () => {
    const before = onnx.runs('vision.onnx');
    const sixteen = Array.from({ length: 16 }, (_, index) => pictures[index % pictures.length]!);
    expect(await encoder.caption(sixteen)).toHaveLength(16);
    expect(onnx.runs('vision.onnx') - before).toBe(2);
  });

  it('gives features of its own for every picture', async () => {
    const together = await encoder.features(pictures);
    const alone = await encoder.features(pictures.slice(2, 3));
    const [queries, dimensions] = together[2]!.shape;
    expect(together[2]!.data).toHaveLength(queries * dimensions);
    expect(alone[0]!.shape).toEqual(together[2]!.shape);
    for (const [index, value] of alone[0]!.data.entries())
      expect(together[2]!.data[index]).toBeCloseTo(value, 4);
    expect(together[0]!.data).not.toEqual(together[1]!.data);
  });

  it('answers a question that is its prompt', async () => {
    const answers = await encoder.caption(pictures, { prompt: 'Question: what is this? Answer:' });
    expect(answers.map(({ text }) => text)).toEqual(pictures.map(({ label }) => `a ${label}`));
  });

  it('refuses a prompt that leaves no room, before it looks', async () => {
    const before = onnx.runs('vision.onnx');
    const call = encoder.caption(pictures, { prompt: 'a very long prompt '.repeat(500) });
    await expect(call).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(onnx.runs('vision.onnx')).toBe(before);
  });

  it('has a card that needs no graph', async () => {
    const card = await plugin.card(options, testServices('eyes'));
    expect(card).toMatchObject({ model: 'blip2', pack: 'mini', architecture: 'BLIP-2' });
    expect(card).toEqual(encoder.card);
  });
});
