import { appendFile, cp, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MINI_PACK } from '@glimpse/core/testing';
import { checkPack } from './check-pack.ts';

describe('checkPack', () => {
  let pack: string;
  beforeEach(async () => {
    pack = await mkdtemp(join(tmpdir(), 'glimpse-doctor-test-'));
    await cp(MINI_PACK, pack, { recursive: true });
  });
  afterEach(() => rm(pack, { recursive: true, force: true }));

  it('accepts a whole pack and tells how far it has read', async () => {
    const shares: number[] = [];
    const results = await checkPack(pack, { onProgress: (_path, share) => shares.push(share) });
    expect(results).toMatchObject([{ status: 'ok', found: expect.stringContaining('mini') }]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('names every file that is missing, has another size or other bytes', async () => {
    await rm(join(pack, 'blip2/vision.onnx'));
    await appendFile(join(pack, 'mobilevit/config.json'), ' ');
    const weights = await open(join(pack, 'mobilevit/classifier.onnx'), 'r+');
    await weights.write(Buffer.from([1, 2, 3, 4]), 0, 4, 1000);
    await weights.close();
    const results = await checkPack(pack);
    expect(results.map(({ found }) => found).sort()).toEqual([
      'blip2/vision.onnx is missing',
      expect.stringMatching(
        /^mobilevit\/classifier\.onnx should have SHA-256 [0-9a-f]{64} but has [0-9a-f]{64}$/,
      ),
      expect.stringMatching(/^mobilevit\/config\.json should have \d+ bytes but has \d+$/),
    ]);
    for (const { status, remedy } of results) {
      expect(status).toBe('fail');
      expect(remedy).toContain('pack.json');
    }
  });

  it('says that there is no pack, or that its list is broken', async () => {
    await writeFile(join(pack, 'pack.json'), '{"name": ');
    for (const path of [pack, join(pack, 'nowhere')])
      expect(await checkPack(path)).toMatchObject([
        { status: 'fail', found: expect.stringContaining('PACK_INVALID') },
      ]);
  });

  it('stops when the user leaves', async () => {
    await expect(checkPack(pack, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});
