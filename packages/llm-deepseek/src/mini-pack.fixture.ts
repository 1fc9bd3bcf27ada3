import { buildPrompt, describeEvidence, parsePluginOptions, type Prompt, type Reasoner } from '@glimpse/core';
import { fileURLToPath } from 'node:url';
import { plugin } from './deepseek-plugin.ts';
import { silentLogger } from './silent-logger.fixture.ts';

export const MINI_PACK_PATH = fileURLToPath(new URL('../../../models/mini', import.meta.url));

/** A reasoner with the plugin's default options, or with those given. */
export const createMiniReasoner = (options: object = {}, packPath = MINI_PACK_PATH): Promise<Reasoner> =>
  plugin.create(parsePluginOptions(plugin, options), {
    name: 'deepseek',
    packPath,
    threads: 1,
    log: silentLogger,
  });

/** The prompt that the pipeline sends for a picture with this caption. */
export const promptFor = (caption: string, question: string): Prompt =>
  buildPrompt({
    language: 'en',
    descriptions: [describeEvidence({ kind: 'caption', text: caption })],
    question,
  });
