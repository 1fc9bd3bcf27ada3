import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PackModel } from './pack-model.ts';

const sha256 = (digit: string): string => digit.repeat(64);

describe('PackModel', () => {
  let path: string;
  const write = (manifest: unknown): Promise<void> =>
    writeFile(join(path, 'pack.json'), JSON.stringify(manifest));
  const manifest = {
    name: 'tiny',
    description: 'A pack for this test',
    models: {
      eyes: {
        architecture: 'Eye',
        summary: 'Sees',
        license: 'MIT',
        source: 'here',
        files: {
          weights: { path: 'weights.bin', bytes: 3, sha256: sha256('a') },
          config: { path: 'config.json', bytes: 8, sha256: sha256('b') },
        },
      },
    },
  };

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'glimpse-pack-test-'));
    await write(manifest);
    await writeFile(join(path, 'weights.bin'), 'abc');
    await writeFile(join(path, 'config.json'), '{"a": 1}');
  });
  afterEach(() => rm(path, { recursive: true, force: true }));

  it('finds files by role and reads JSON ones', async () => {
    const model = await PackModel.open(path, 'eyes');
    expect(await model.file('weights')).toBe(join(path, 'weights.bin'));
    expect(await model.json('config')).toEqual({ a: 1 });
  });

  it('gives another fingerprint to another choice of files', async () => {
    const model = await PackModel.open(path, 'eyes');
    const whole = model.card();
    expect(whole).toMatchObject({ model: 'eyes', pack: 'tiny', bytes: 11, license: 'MIT' });
    expect(model.card(['weights']).fingerprint).not.toBe(whole.fingerprint);
  });

  it('says what is missing and what is available', async () => {
    await expect(PackModel.open(path, 'ears')).rejects.toMatchObject({
      code: 'PACK_INVALID',
      details: { available: ['eyes'] },
    });
    const model = await PackModel.open(path, 'eyes');
    await expect(model.file('tokenizer')).rejects.toMatchObject({
      code: 'PACK_INVALID',
      details: { role: 'tokenizer', available: ['weights', 'config'] },
    });
    await rm(join(path, 'weights.bin'));
    await expect(model.file('weights')).rejects.toThrow(/weights of model 'eyes', is missing/);
  });

  it('notices a file of the wrong size', async () => {
    await writeFile(join(path, 'weights.bin'), 'ab');
    const model = await PackModel.open(path, 'eyes');
    await expect(model.file('weights')).rejects.toMatchObject({
      code: 'PACK_INVALID',
      details: { expectedBytes: 3, receivedBytes: 2 },
    });
  });

  it.each([
    ['no manifest', undefined],
    ['a manifest that is not JSON', '{'],
    ['a manifest with an unknown key', JSON.stringify({ ...manifest, extra: 1 })],
  ])('refuses a folder with %s', async (_case, text) => {
    if (text === undefined) await rm(join(path, 'pack.json'));
    else await writeFile(join(path, 'pack.json'), text);
    await expect(PackModel.open(path, 'eyes')).rejects.toMatchObject({ code: 'PACK_INVALID' });
  });

  it('quotes what came in place of JSON', async () => {
    await writeFile(join(path, 'config.json'), '<!DOCTY>');
    const model = await PackModel.open(path, 'eyes');
    await expect(model.json('config')).rejects.toMatchObject({
      code: 'PACK_INVALID',
      message: expect.stringMatching(/config\.json' is not JSON: .*<!DOCTY>/),
      cause: expect.objectContaining({ name: 'SyntaxError' }),
    });
  });
});
