import { describe, expect, it } from '@jest/globals';
import type { VisionEncoder } from '../spec/vision-encoder.ts';
import { encoderFor } from './encoder-for.ts';
import { Registry } from './registry.ts';

const unused = () => Promise.reject(new Error('not asked in this test'));

const encoder = (name: string, abilities: Partial<VisionEncoder>): VisionEncoder => ({
  name,
  card: {
    model: name,
    pack: 'none',
    architecture: 'none',
    summary: 'none',
    license: 'MIT',
    source: 'none',
    bytes: 0,
    fingerprint: '0'.repeat(64),
  },
  describe: unused,
  dispose: unused,
  ...abilities,
});

const encoders = (usual: string) =>
  new Registry(
    'UNKNOWN_ENCODER',
    [
      encoder('captioner', { caption: unused }),
      encoder('reader', { readText: unused }),
      encoder('everything', { caption: unused, readText: unused }),
    ],
    usual,
  );

describe('encoderFor', () => {
  it('is the default encoder where that one can', () => {
    expect(encoderFor('readText', encoders('everything'))?.name).toBe('everything');
  });

  it('is else the first that can', () => {
    expect(encoderFor('readText', encoders('captioner'))?.name).toBe('reader');
  });

  it('is none where no encoder can', () => {
    expect(encoderFor('embed', encoders('reader'))).toBeUndefined();
  });
});
