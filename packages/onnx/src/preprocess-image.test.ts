import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { preprocessImage } from './preprocess-image.ts';
import { preprocessorConfigSchema } from './preprocessor-config.ts';
import { syntheticImages } from './synthetic-image.fixture.ts';

const { processors, cases } = JSON.parse(
  readFileSync(new URL('../fixtures/pixel-values.json', import.meta.url), 'utf8'),
) as {
  processors: Record<string, unknown>;
  cases: { processor: string; picture: string; from: readonly [number, number]; sha256: string }[];
};

describe('preprocessImage', () => {
  it.each(cases)(
    'equals transformers: $picture $from, $processor',
    ({ processor, picture, from, sha256 }) => {
      const config = preprocessorConfigSchema.parse(processors[processor]);
      const values = preprocessImage(syntheticImages[picture]!(...from), config);
      expect(values).toHaveLength(3 * config.output.width * config.output.height);
      expect(createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex')).toBe(sha256);
    },
  );
});
