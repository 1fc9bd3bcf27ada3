import type { CacheMode } from '@glimpse/core';
import { Command } from 'commander';
import { CACHED_ENCODERS } from '../container/tokens.ts';
import { toImageInput } from '../store/stored-image.ts';
import { cacheOption } from './cache-option.ts';
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
  )
    .addOption(cacheOption())
    .action(async (path: string, flags: { readonly cache?: CacheMode }) => {
      await withImage(path, flags, terminal, async (image, container) => {
        const encoder = container.resolve(CACHED_ENCODERS).get();
        const descriptions = await encoder.describe([toImageInput(image)], {
          signal: terminal.signal,
          cache: flags.cache,
        });
        for (const { text } of descriptions) terminal.out(`${text}\n`);
      });
    });
