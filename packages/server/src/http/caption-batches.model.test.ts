import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parsePluginOptions, Registry, type VisionEncoder } from '@glimpse/core';
import { createOnnxRuntime } from '@glimpse/onnx';
import { testServices } from '@glimpse/core/testing';
import { countingRuntime } from '@glimpse/onnx/testing';
import { createBlip2Encoder, plugin } from '@glimpse/vision-blip2';
import sharp from 'sharp';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { VISION_ENCODERS } from '../container/tokens.ts';

let glimpse: TestGlimpse;
let encoder: VisionEncoder;
const runtime = countingRuntime(createOnnxRuntime({ threads: 1 }));

beforeAll(async () => {
  glimpse = await createTestGlimpse();
  encoder = await createBlip2Encoder(parsePluginOptions(plugin, {}), testServices('blip2'), runtime);
  glimpse.container.registerInstance(VISION_ENCODERS, new Registry('UNKNOWN_ENCODER', [encoder], 'blip2'));
});
afterAll(async () => {
  await encoder.dispose();
  await glimpse.dispose();
});

it('captions 16 images of one request in two batches, with two runs of the vision graph', async () => {
  const fields = await Promise.all(
    Array.from({ length: 16 }, async (_, i) => {
      const background = { r: i * 15, g: 128, b: 255 - i * 15 };
      const png = await sharp({ create: { width: 64, height: 64, channels: 3, background } })
        .png()
        .toBuffer();
      return `image${i}: addImage(input: {dataUri: "data:image/png;base64,${png.toString('base64')}"}) {
        ... on AddImageSuccess { image { id } } }`;
    }),
  );
  const added = await glimpse.query<Record<string, { image: { id: string } }>>(
    `mutation { ${fields.join(' ')} }`,
  );
  const ids = Object.values(added.data ?? {}).map(({ image }) => image.id);

  const { data } = await glimpse.query<{ nodes: { caption: { text: string } }[] }>(
    'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Image { caption { text } } } }',
    { ids },
  );
  expect(data?.nodes.filter(({ caption }) => caption.text !== '')).toHaveLength(16);
  expect(runtime.runs('vision.onnx')).toBe(2);
});
