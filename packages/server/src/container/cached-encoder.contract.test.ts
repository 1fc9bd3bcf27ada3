import { fileURLToPath } from 'node:url';
import { createCachedEncoder, NO_CACHE } from '@glimpse/core';
import { describeVisionEncoderContract } from '@glimpse/core/testing';
import { createMeanColorEncoder } from './mean-color.fixture.ts';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../../examples/${name}.png`, import.meta.url));

describeVisionEncoderContract('an encoder behind a cache', {
  abilities: ['caption'],
  create: () => Promise.resolve(createCachedEncoder(createMeanColorEncoder(), 'mean-color', NO_CACHE)),
  images: async () => [
    { sha256: '0'.repeat(64), path: example('tshirt'), width: 732, height: 549 },
    { sha256: '1'.repeat(64), path: example('sales-chart'), width: 254, height: 409 },
    { sha256: '2'.repeat(64), path: example('contract'), width: 897, height: 1253 },
  ],
});
