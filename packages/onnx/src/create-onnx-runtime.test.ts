import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOnnxRuntime } from './create-onnx-runtime.ts';
import { IDENTITY_GRAPH } from './identity-graph.fixture.ts';
import type { OnnxSession } from './onnx-runtime.ts';

describe('createOnnxRuntime', () => {
  const runtime = createOnnxRuntime({ threads: 1 });
  let folder: string;
  let session: OnnxSession;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-onnx-'));
    await writeFile(join(folder, 'identity.onnx'), IDENTITY_GRAPH);
    session = await runtime.load(join(folder, 'identity.onnx'));
  });
  afterAll(async () => {
    await session.dispose();
    await rm(folder, { recursive: true });
  });

  it('tells the inputs of a graph, with names for the axes that vary', () => {
    expect(session.inputs).toEqual([{ name: 'x', dims: ['batch', 2] }]);
  });

  it('runs a graph', async () => {
    const x = { type: 'float32', data: Float32Array.of(1, 2, 3, 4), dims: [2, 2] } as const;
    expect(await session.run({ x })).toEqual({ y: x });
  });

  it('runs a graph on an empty tensor', async () => {
    const x = { type: 'float32', data: new Float32Array(0), dims: [0, 2] } as const;
    expect(await session.run({ x })).toEqual({ y: x });
  });

  it('says which graph failed', async () => {
    const x = { type: 'float32', data: new Float32Array(3), dims: [1, 3] } as const;
    await expect(session.run({ x })).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      details: { path: expect.stringContaining('identity.onnx') },
    });
  });

  it('refuses a file that is not a graph, and one that is not there', async () => {
    const garbage = join(folder, 'garbage.onnx');
    await writeFile(garbage, 'not a graph');
    for (const path of [garbage, join(folder, 'missing.onnx')])
      await expect(runtime.load(path)).rejects.toMatchObject({
        code: 'MODEL_LOAD_FAILED',
        details: { path },
      });
  });
});
