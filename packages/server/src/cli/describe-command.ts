import type { CacheMode } from '@glimpse/core';
import { Command } from 'commander';
import { describeByServer } from '../client/describe-by-server.ts';
import { CACHED_ENCODERS, INTAKE } from '../container/tokens.ts';
import { findServer } from '../presence/find-server.ts';
import { toImageInput } from '../store/stored-image.ts';
import { cacheOption } from './cache-option.ts';
import { localOption, type LocalFlags } from './local-option.ts';
import { readPicture } from './read-picture.ts';
import { addSettings, loadSettings, QUIET, type SettingFlags } from './setting-options.ts';
import type { Terminal } from './terminal.ts';
import { withGlimpse } from './with-glimpse.ts';

interface DescribeFlags extends SettingFlags, LocalFlags {
  readonly cache?: CacheMode;
}

export const createDescribeCommand = (terminal: Terminal): Command =>
  addSettings(
    new Command('describe')
      .description('put a picture into words with one encoder, without a reasoner')
      .argument('<image>', 'path of a JPEG, PNG, WebP or GIF'),
    ['encoder', 'pack', 'dataDir', 'threads', 'logLevel'],
    QUIET,
  )
    .addOption(cacheOption())
    .addOption(localOption())
    .action(async (path: string, flags: DescribeFlags) => {
      const { signal } = terminal;
      const { cache } = flags;
      const loaded = await loadSettings(flags, terminal, QUIET);
      const bytes = await readPicture(path, terminal);
      const server = flags.local ? undefined : await findServer(loaded, signal);
      if (server) {
        const { encoder } = loaded.config;
        terminal.out(`${await describeByServer(server, { bytes, encoder, cache, signal })}\n`);
        return;
      }
      await withGlimpse(loaded, terminal, async (container) => {
        const image = await container.resolve(INTAKE).add({ bytes }, signal);
        const encoder = container.resolve(CACHED_ENCODERS).get();
        const descriptions = await encoder.describe([toImageInput(image)], { signal, cache });
        for (const { text } of descriptions) terminal.out(`${text}\n`);
      });
    });
