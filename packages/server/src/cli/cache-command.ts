import type { CachedKind } from '@glimpse/core';
import { Command } from 'commander';
import { openCacheFolder } from '../cache/create-cache.ts';
import type { CacheEntry } from '../cache/cache-folder.ts';
import { openStateFolders } from '../cache/state-folders.ts';
import { formatBytes } from '../format-bytes.ts';
import { addSettings, loadSettings } from './setting-options.ts';
import type { Terminal } from './terminal.ts';

export const createCacheCommand = (terminal: Terminal): Command =>
  new Command('cache')
    .description('show or clear what is kept of evidence, answers and evaluated prompts')
    .addCommand(createStatsCommand(terminal))
    .addCommand(createClearCommand(terminal));

const createStatsCommand = (terminal: Terminal): Command =>
  addSettings(new Command('stats').description('show what is kept, and how much of the budget it takes'), [
    'dataDir',
  ]).action(async (flags: object) => {
    const loaded = await loadSettings(flags, terminal);
    const folder = openCacheFolder(loaded);
    const entries = await folder.list();
    const states = await openStateFolders(loaded).list();
    const { enabled, maxBytes } = loaded.config.cache;
    terminal.out(
      [
        `Folder    ${folder.path}${enabled ? '' : ' (off by configuration)'}`,
        `Evidence  ${summarize(entries, 'evidence')}`,
        `Answers   ${summarize(entries, 'answer')}`,
        `Budget    ${formatBytes(maxBytes)}, ${((sum(bytesOf(entries)) / maxBytes) * 100).toFixed(1)}% used`,
        `States    ${describe(states)}, in a budget of each model`,
        '',
      ].join('\n'),
    );
  });

const createClearCommand = (terminal: Terminal): Command =>
  addSettings(new Command('clear').description('remove all of it, for running servers too'), [
    'dataDir',
  ]).action(async (flags: object) => {
    const loaded = await loadSettings(flags, terminal);
    const folder = openCacheFolder(loaded);
    const states = openStateFolders(loaded);
    const removed = [...bytesOf(await folder.list()), ...(await states.list())];
    await Promise.all([folder.removeAll(), states.removeAll()]);
    terminal.out(`Removed ${describe(removed)}.\n`);
  });

const summarize = (entries: readonly CacheEntry[], kind: CachedKind): string =>
  describe(bytesOf(entries.filter((entry) => entry.kind === kind)));

const bytesOf = (entries: readonly CacheEntry[]): number[] => entries.map(({ bytes }) => bytes);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const describe = (bytes: readonly number[]): string =>
  `${bytes.length} ${bytes.length === 1 ? 'entry' : 'entries'}, ${formatBytes(sum(bytes))}`;
