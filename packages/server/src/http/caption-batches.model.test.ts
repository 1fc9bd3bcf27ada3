import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parsePluginOptions, Registry, type PluginServices, type VisionEncoder } from '@glimpse/core';
import { createOnnxRuntime, type OnnxRuntime } from '@glimpse/onnx';
import { createBlip2Encoder, plugin } from '@glimpse/vision-blip2';
import sharp from 'sharp';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { LOGGER, VISION_ENCODERS } from '../container/tokens.ts';
import { MINI_PACK } from '../container/mini-pack.ts';

/** The real runtime, with the number of pictures of every run of the vision graph. */
function countingRuntime(): OnnxRuntime & { visionRuns: number[]; promptRuns: number } {
  const runtime = createOnnxRuntime({ threads: 1 });
  const counting = {
    visionRuns: [] as number[],
    promptRuns: 0,
    load: async (path: string) => {
      const session = await runtime.load(path);
      const run: typeof session.run = (feeds) => {
        if (feeds.pixel_values) counting.visionRuns.push(feeds.pixel_values.dims[0] ?? 0);
        if (feeds.input_ids?.dims[0] === 1) counting.promptRuns += 1;
        return session.run(feeds);
      };
      return { inputs: session.inputs, run, dispose: () => session.dispose() };
    },
  };
  return counting;
}

let glimpse: TestGlimpse;
let encoder: VisionEncoder;
const runtime = countingRuntime();

beforeAll(async () => {
  glimpse = await createTestGlimpse();
  const log = glimpse.container.resolve(LOGGER);
  const services: PluginServices = { name: 'blip2', packPath: MINI_PACK, threads: 1, log };
  encoder = await createBlip2Encoder(parsePluginOptions(plugin, {}), services, runtime);
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
  expect(runtime.visionRuns).toEqual([8, 8]);
  expect(runtime.promptRuns).toBe(2);
});
