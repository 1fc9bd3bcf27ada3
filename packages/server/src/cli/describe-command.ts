import { Command } from 'commander';
import { VISION_ENCODERS } from '../container/tokens.ts';
import { toImageInput } from '../store/stored-image.ts';
import { addSettings } from './setting-options.ts';
import type { Terminal } from './terminal.ts';
import { QUIET, withImage } from './with-image.ts';

export const createDescribeCommand = (terminal: Terminal): Command =>
  addSettings(
    new Command('describe')
      .description('put a picture into words with one encoder, without a reasoner')
      .argument('<image>', 'path of a JPEG, PNG, WebP or GIF'),
    ['encoder', 'pack', 'dataDir', 'threads', 'logLevel'],
    QUIET,
  ).action(async (path: string, flags: object) => {
    await withImage(path, flags, terminal, async (image, container) => {
      const encoder = container.resolve(VISION_ENCODERS).get();
      const descriptions = await encoder.describe([toImageInput(image)], { signal: terminal.signal });
      for (const { text } of descriptions) terminal.out(`${text}\n`);
    });
  });
