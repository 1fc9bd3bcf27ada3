import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { VisionEncoder } from '@glimpse/core';
import { describeVisionEncoderContract, testServices } from '@glimpse/core/testing';
import { createTestTerminal } from '../cli/test-terminal.fixture.ts';
import { loadPlugin } from './load-plugin.ts';

const EXAMPLES = fileURLToPath(new URL('../../../../examples', import.meta.url));
const MY_EYES = join(EXAMPLES, 'my-eyes');

describeVisionEncoderContract('examples/my-eyes', {
  abilities: ['classify'],
  create: async (packPath = ''): Promise<VisionEncoder> => {
    const { plugin, options } = await loadPlugin('my-eyes', { use: './my-eyes.mjs', options: {} }, MY_EYES);
    if (plugin.kind !== 'vision-encoder') throw new TypeError(`Expected an encoder, got ${plugin.kind}`);
    return plugin.create(options, testServices('my-eyes', packPath));
  },
  images: async () => [
    { sha256: '0'.repeat(64), path: join(EXAMPLES, 'tshirt.png'), width: 732, height: 549 },
    { sha256: '1'.repeat(64), path: join(EXAMPLES, 'sales-chart.png'), width: 254, height: 409 },
    { sha256: '2'.repeat(64), path: join(EXAMPLES, 'contract.png'), width: 897, height: 1253 },
  ],
});

describe('a plugin from a file of the configuration', () => {
  it('describes a picture in its own process', async () => {
    const terminal = await createTestTerminal();
    try {
      const config = join(MY_EYES, 'glimpse.config.json');
      const data = ['--config', config, '--data-dir', terminal.cwd];
      const described = await terminal.run('describe', join(EXAMPLES, 'tshirt.png'), ...data);
      expect(described).toMatchObject({ code: 0, out: expect.stringMatching(/^beige \(\d+%\)/) });
    } finally {
      await terminal.remove();
    }
  });
});
