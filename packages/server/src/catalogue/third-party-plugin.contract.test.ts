import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { VisionEncoder } from '@glimpse/core';
import { describeVisionEncoderContract } from '@glimpse/core/testing';
import { runCommandLine } from '../cli/run-command-line.ts';
import { loadPlugin } from './load-plugin.ts';

const EXAMPLES = fileURLToPath(new URL('../../../../examples', import.meta.url));
const MY_EYES = join(EXAMPLES, 'my-eyes');

describeVisionEncoderContract('examples/my-eyes', {
  abilities: ['classify'],
  create: async (packPath = ''): Promise<VisionEncoder> => {
    const { plugin, options } = await loadPlugin('my-eyes', { use: './my-eyes.mjs', options: {} }, MY_EYES);
    if (plugin.kind !== 'vision-encoder') throw new TypeError(`Expected an encoder, got ${plugin.kind}`);
    const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
    return plugin.create(options, { name: 'my-eyes', packPath, threads: 1, log });
  },
  images: async () => [
    { sha256: '0'.repeat(64), path: join(EXAMPLES, 'tshirt.png'), width: 384, height: 384 },
    { sha256: '1'.repeat(64), path: join(EXAMPLES, 'sales-chart.png'), width: 400, height: 300 },
    { sha256: '2'.repeat(64), path: join(EXAMPLES, 'contract.png'), width: 300, height: 400 },
  ],
});

describe('a plugin from a file of the configuration', () => {
  it('describes a picture in its own process', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'glimpse-plugin-'));
    let out = '';
    const terminal = {
      cwd,
      environment: {},
      signal: new AbortController().signal,
      isInteractive: false,
      out: (text: string) => (out += text),
      error: (text: string) => (out += text),
    };
    const args = ['--config', join(MY_EYES, 'glimpse.config.json'), '--data-dir', cwd];
    try {
      const code = await runCommandLine(['describe', join(EXAMPLES, 'tshirt.png'), ...args], terminal);
      expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^beige \(\d+%\)/) });
    } finally {
      await rm(cwd, { recursive: true, force: true });
    }
  });
});

const ignore = (): undefined => undefined;
