import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { DEFAULT_IMAGE_TYPES, type ImageTypeName } from './image-types.ts';
import { DEFAULT_INTAKE_LIMITS, type IntakeLimits } from './intake-limits.ts';
import { SharpImageDecoder } from './sharp-image-decoder.ts';
import { loadSharp } from './sharp-runtime.ts';

const picture = (width = 6, height = 4) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } });

/** A PNG whose header declares any size, with hardly any data. */
function boastfulPng(width: number, height: number, bitDepth: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('SharpImageDecoder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-decoder-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const decode = async (
    bytes: Uint8Array,
    declaredType?: string,
    limits: Partial<IntakeLimits> = {},
    types: readonly ImageTypeName[] = DEFAULT_IMAGE_TYPES,
  ) => {
    const source = join(folder, 'source');
    const target = join(folder, 'target.png');
    await writeFile(source, bytes);
    const decoder = new SharpImageDecoder(await loadSharp(1, types), {
      ...DEFAULT_INTAKE_LIMITS,
      ...limits,
      types,
    });
    const decoded = await decoder
      .decode({ source, target, declaredType })
      .finally(() => sharp.unblock({ operation: ['VipsForeignLoad'] }));
    const raw = await sharp(target).raw().toBuffer({ resolveWithObject: true });
    return { ...decoded, channels: raw.info.channels, pixels: raw.data };
  };

  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('turns a %s into an 8-bit RGB PNG', async (format) => {
    const decoded = await decode(await picture().toFormat(format).toBuffer());
    expect(decoded).toMatchObject({ mediaType: `image/${format}`, width: 6, height: 4, channels: 3 });
    expect(decoded.pixels).toHaveLength(6 * 4 * 3);
    expect(decoded.pixels[0]).toBeGreaterThan(180);
  });

  it.each(['avif', 'tiff'] as const)('refuses %s unless it is configured', async (format) => {
    const bytes = await picture(16, 12).toFormat(format).toBuffer();
    await expect(decode(bytes)).rejects.toMatchObject({
      code: 'IMAGE_TYPE_UNSUPPORTED',
      details: { expected: DEFAULT_IMAGE_TYPES.map((name) => `image/${name}`), received: `image/${format}` },
    });
    const decoded = await decode(bytes, `image/${format}`, {}, [format]);
    expect(decoded).toMatchObject({ mediaType: `image/${format}`, width: 16, height: 12, channels: 3 });
    await expect(decode(await picture().png().toBuffer(), undefined, {}, [format])).rejects.toMatchObject({
      code: 'IMAGE_TYPE_UNSUPPORTED',
    });
  });

  it('makes three channels of 8 bits out of grey and of 16 bits', async () => {
    const grey = await picture().greyscale().toColourspace('b-w').png().toBuffer();
    const deep = await picture().toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    for (const bytes of [grey, deep]) expect((await decode(bytes)).pixels).toHaveLength(6 * 4 * 3);
  });

  it('applies the orientation', async () => {
    const bytes = await picture(6, 4).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await decode(bytes)).toMatchObject({ width: 4, height: 6, modelWidth: 4, modelHeight: 6 });
  });

  it('flattens transparency on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 2, height: 2, channels: 4, background: clear } })
      .png()
      .toBuffer();
    expect([...(await decode(bytes)).pixels]).toEqual(Array.from({ length: 12 }, () => 255));
  });

  it('takes the first frame of an animation', async () => {
    const frames = await Promise.all(
      [picture(6, 4), picture(6, 4).negate()].map((frame) => frame.png().toBuffer()),
    );
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(bytes).metadata()).pages).toBe(2);
    expect(await decode(bytes)).toMatchObject({ width: 6, height: 4 });
  });

  it('reduces a large picture for the models, and remembers its size', async () => {
    const bytes = await picture(40, 20).png().toBuffer();
    const decoded = await decode(bytes, undefined, { maxModelPixels: 500, reducedSide: 10 });
    expect(decoded).toMatchObject({ width: 40, height: 20, modelWidth: 10, modelHeight: 5 });
  });

  it('compresses what that makes much smaller, and nothing else', async () => {
    const noise = Uint8Array.from({ length: 64 * 64 * 3 }, (_, index) => Math.sin(index ** 2) * 1e6);
    const photo = await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
      .png()
      .toBuffer();
    expect(Buffer.compare((await decode(photo)).pixels, noise)).toBe(0);
    expect((await stat(join(folder, 'target.png'))).size).toBeGreaterThan(noise.length);
    await decode(await picture(64, 64).png().toBuffer());
    expect((await stat(join(folder, 'target.png'))).size).toBeLessThan(noise.length / 2);
  });

  it('accepts the usual misnomer of JPEG', async () => {
    const bytes = await picture().jpeg().toBuffer();
    expect(await decode(bytes, 'image/jpg')).toMatchObject({ mediaType: 'image/jpeg' });
  });

  it('refuses everything else with its own code, and leaves no picture behind', async () => {
    const png = await picture(64, 64).png({ compressionLevel: 0 }).toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>');
    const table: [string, Uint8Array, string, (string | undefined)?, Partial<IntakeLimits>?][] = [
      ['no bytes', Buffer.alloc(0), 'IMAGE_EMPTY'],
      ['text', Buffer.from('hello, this is no picture'), 'IMAGE_TYPE_UNSUPPORTED'],
      ['a vector drawing', svg, 'IMAGE_TYPE_UNSUPPORTED'],
      ['another type than declared', png, 'IMAGE_TYPE_MISMATCH', 'image/jpeg'],
      ['a truncated picture', png.subarray(0, png.length / 2), 'IMAGE_CORRUPT'],
      ['a header alone', png.subarray(0, 33), 'IMAGE_CORRUPT'],
      ['too many bytes', png, 'IMAGE_TOO_LARGE', undefined, { maxBytes: 100 }],
      ['too long a side', boastfulPng(786_464, 32, 16), 'IMAGE_TOO_LARGE'],
      ['too much to decode', boastfulPng(12_000, 12_000, 16), 'IMAGE_TOO_LARGE'],
    ];
    for (const [what, bytes, code, declaredType, limits] of table) {
      const outcome = await decode(bytes, declaredType, limits).catch((error: unknown) => error);
      expect([what, outcome]).toEqual([what, expect.objectContaining({ code })]);
      expect([what, existsSync(join(folder, 'target.png'))]).toEqual([what, false]);
      expect(String(outcome)).not.toContain(folder);
    }
  });
});
