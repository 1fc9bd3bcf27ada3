import { PackModel } from '@glimpse/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readPackJson } from './read-pack-json.ts';

describe('readPackJson', () => {
  let folder: string;
  let pack: PackModel;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-pack-json-'));
    await writeFile(join(folder, 'config.json'), '{"heads":4}');
    const files = { config: { path: 'config.json', bytes: 11, sha256: '0'.repeat(64) } };
    const model = { architecture: 'A', summary: 'S', license: 'MIT', source: 'here', files };
    const manifest = { name: 'tiny', description: 'For a test', models: { one: model } };
    await writeFile(join(folder, 'pack.json'), JSON.stringify(manifest));
    pack = await PackModel.open(folder, 'one');
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('gives what the schema makes of the file', async () => {
    const schema = z.object({ heads: z.number() }).transform(({ heads }) => heads * 2);
    expect(await readPackJson(pack, 'config', schema)).toBe(8);
  });

  it('says what is wrong with a file of another shape', async () => {
    const call = readPackJson(pack, 'config', z.object({ layers: z.number() }));
    await expect(call).rejects.toMatchObject({
      code: 'PACK_INVALID',
      message: expect.stringContaining('layers'),
      details: { role: 'config' },
    });
  });
});
