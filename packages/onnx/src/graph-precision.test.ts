import { PackModel } from '@glimpse/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphRoles } from './graph-precision.ts';

describe('graphRoles', () => {
  let path: string;
  const open = async (...roles: readonly string[]): Promise<PackModel> => {
    const file = { path: 'x.onnx', bytes: 1, sha256: 'a'.repeat(64) };
    const files = Object.fromEntries(roles.map((role) => [role, file]));
    const model = { architecture: 'Eye', summary: 'Sees', license: 'MIT', source: 'here', files };
    const manifest = { name: 'tiny', description: 'A pack for this test', models: { eyes: model } };
    await writeFile(join(path, 'pack.json'), JSON.stringify(manifest));
    return PackModel.open(path, 'eyes');
  };
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'glimpse-precision-'));
  });
  afterEach(() => rm(path, { recursive: true, force: true }));

  it('names the files of each precision', async () => {
    const pack = await open('vision', 'text', 'visionQ8', 'textQ8');
    expect(graphRoles(pack, ['vision', 'text'], 'f32')).toEqual({ vision: 'vision', text: 'text' });
    expect(graphRoles(pack, ['vision', 'text'], 'q8')).toEqual({ vision: 'visionQ8', text: 'textQ8' });
  });

  it('says which precisions the pack has instead', async () => {
    const pack = await open('vision', 'text', 'visionQ8');
    expect(() => graphRoles(pack, ['vision', 'text'], 'q8')).toThrow(
      expect.objectContaining({
        code: 'PACK_INVALID',
        message: expect.stringContaining('it has the precisions: f32'),
        details: { precision: 'q8', missing: ['textQ8'], available: ['f32'] },
      }),
    );
  });
});
