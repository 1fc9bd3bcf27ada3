import { relative, resolve } from 'node:path';
import {
  ANALYSIS_KINDS,
  LANGUAGES,
  TONES,
  type AnalysisKind,
  type CacheMode,
  type Language,
  type Tone,
} from '@glimpse/core';
import { Command, CommanderError, Option } from 'commander';
import { analyzeByServer } from '../../client/analyze-by-server.ts';
import { createLocalClient } from '../../client/local-server.ts';
import { ServerClient } from '../../client/server-client.ts';
import type { LoadedConfig } from '../../config/load-config.ts';
import { findServer } from '../../presence/find-server.ts';
import { cacheOption } from '../cache-option.ts';
import { localOption, type LocalFlags } from '../local-option.ts';
import { numberOption } from '../number-option.ts';
import { readPicture } from '../read-picture.ts';
import { addSettings, loadSettings, QUIET, type SettingFlags } from '../setting-options.ts';
import type { Terminal } from '../terminal.ts';
import { withGlimpse } from '../with-glimpse.ts';
import { analyzeFiles, type Counts, type FilesRequest } from './analyze-files.ts';
import { findPictures } from './find-pictures.ts';
import { createProgressBar } from './progress-bar.ts';
import { encodeLine, ResultFile } from './result-file.ts';

interface AnalyzeFlags extends Omit<SettingFlags, 'encoder'>, LocalFlags {
  readonly kind: AnalysisKind;
  readonly out?: string;
  readonly tone?: Tone;
  readonly language?: Language;
  readonly encoder?: readonly string[];
  readonly concurrency?: number;
  readonly cache?: CacheMode;
}

export const createAnalyzeCommand = (terminal: Terminal): Command =>
  addSettings(
    new Command('analyze')
      .description('analyse pictures as products, charts or documents: one prints JSON, several JSON lines')
      .argument('<paths...>', 'paths of pictures, and of folders with pictures')
      .addOption(
        new Option('--kind <kind>', 'what the pictures are').choices(ANALYSIS_KINDS).makeOptionMandatory(),
      )
      .option('--out <file>', 'file of JSON lines to add to; what is done there is not done again')
      .addOption(new Option('--tone <tone>', "of a product's description (default: neutral)").choices(TONES))
      .addOption(new Option('--language <code>', 'language of the analysis (default: en)').choices(LANGUAGES))
      .option('--encoder <name...>', 'encoders to ask (default: one that captions, then one that reads text)')
      .addOption(
        numberOption('--concurrency <count>', 'pictures in work at a time (default: of the settings)'),
      ),
    ['reasoner', 'pack', 'dataDir', 'threads', 'logLevel'],
    QUIET,
  )
    .addOption(cacheOption())
    .addOption(localOption())
    .action(async (paths: readonly string[], { encoder, ...flags }: AnalyzeFlags) => {
      const { signal } = terminal;
      const loaded = await loadSettings(flags, terminal, QUIET);
      const { kind, tone, language, cache, out } = flags;
      const { reasoner } = loaded.config;
      const asked = { kind, tone, language, cache, encoders: encoder, reasoner };
      const found = await findPictures(paths, terminal.cwd, loaded.config.intake.types);
      const [only = ''] = found.files;
      if (found.files.length === 1 && !found.hasFolder && out === undefined) {
        const bytes = await readPicture(only, terminal);
        const analysis = await withClient(flags, loaded, terminal, (client) =>
          analyzeByServer(client, { ...asked, bytes, signal }),
        );
        terminal.out(`${JSON.stringify(analysis, undefined, 2)}\n`);
        return;
      }
      const results = out === undefined ? undefined : await ResultFile.open(resolve(terminal.cwd, out));
      const skipped = found.skipped.filter((file) => out === undefined || relative(file, out) !== '');
      if (skipped.length > 0) terminal.error(describeSkipped(skipped));
      const bar = createProgressBar(found.files.length, terminal.isInteractive && results !== undefined);
      let latest: Counts = { done: 0, failed: 0, kept: 0 };
      const request: FilesRequest = {
        asked: { ...asked, priority: 'batch' },
        files: found.files,
        concurrency: Math.max(1, flags.concurrency ?? loaded.config.jobs.concurrency),
        retries: loaded.config.jobs.retries,
        isDone: (key) => results?.hasDone(key) ?? false,
        write: async (line) => {
          if (results) await results.append(line);
          else terminal.out(encodeLine(line));
        },
        onEnd: (counts) => {
          latest = counts;
          bar.show(counts);
        },
      };
      try {
        await withClient(flags, loaded, terminal, (client) => analyzeFiles(client, request, terminal));
      } finally {
        bar.stop();
        terminal.error(describeCounts(latest));
      }
      if (latest.failed > 0) throw new CommanderError(1, 'glimpse.failed', 'Some analyses failed');
    });

/** A running server, or this process. */
async function withClient<T>(
  { local }: LocalFlags,
  loaded: LoadedConfig,
  terminal: Terminal,
  work: (client: ServerClient) => Promise<T>,
): Promise<T> {
  const server = local ? undefined : await findServer(loaded, terminal.signal);
  if (server) return work(new ServerClient(server));
  return withGlimpse(loaded, terminal, (container) => work(createLocalClient(container)));
}

/** Names that are told. */
const TOLD = 3;

const describeSkipped = (files: readonly string[]): string =>
  `Skipped, because they are no pictures of a supported type: ${files.slice(0, TOLD).join(', ')}${
    files.length > TOLD ? ` and ${files.length - TOLD} more` : ''
  }\n`;

const describeCounts = ({ done, failed, kept }: Counts): string =>
  `${done} done, ${failed} failed${kept > 0 ? `, ${kept} done before` : ''}\n`;
