import type { CachedKind } from '@glimpse/core';
import { Command } from 'commander';
import { openCacheFolder } from '../cache/create-cache.ts';
import type { CacheEntry } from '../cache/cache-folder.ts';
import { formatBytes } from '../format-bytes.ts';
import { addSettings, loadSettings } from './setting-options.ts';
import type { Terminal } from './terminal.ts';

export const createCacheCommand = (terminal: Terminal): Command =>
  new Command('cache')
    .description('show or clear what is kept of evidence and answers')
    .addCommand(createStatsCommand(terminal))
    .addCommand(createClearCommand(terminal));

const createStatsCommand = (terminal: Terminal): Command =>
  addSettings(new Command('stats').description('show what is kept, and how much of the budget it takes'), [
    'dataDir',
  ]).action(async (flags: object) => {
    const loaded = await loadSettings(flags, terminal);
    const folder = openCacheFolder(loaded);
    const entries = await folder.list();
    const { enabled, maxBytes } = loaded.config.cache;
    terminal.out(
      [
        `Folder    ${folder.path}${enabled ? '' : ' (off by configuration)'}`,
        `Evidence  ${summarize(entries, 'evidence')}`,
        `Answers   ${summarize(entries, 'answer')}`,
        `Budget    ${formatBytes(maxBytes)}, ${((bytesOf(entries) / maxBytes) * 100).toFixed(1)}% used`,
        '',
      ].join('\n'),
    );
  });

const createClearCommand = (terminal: Terminal): Command =>
  addSettings(new Command('clear').description('remove all of it, for running servers too'), [
    'dataDir',
  ]).action(async (flags: object) => {
    const folder = openCacheFolder(await loadSettings(flags, terminal));
    const entries = await folder.list();
    await folder.removeAll();
    terminal.out(`Removed ${count(entries.length)}, ${formatBytes(bytesOf(entries))}.\n`);
  });

function summarize(entries: readonly CacheEntry[], kind: CachedKind): string {
  const those = entries.filter((entry) => entry.kind === kind);
  return `${count(those.length)}, ${formatBytes(bytesOf(those))}`;
}

const bytesOf = (entries: readonly CacheEntry[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);

const count = (entries: number): string => `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
