import {
  LANGUAGES,
  THINKING_MODES,
  type AnswerRequest,
  type CacheMode,
  type Language,
  type ThinkingMode,
} from '@glimpse/core';
import { Command, Option } from 'commander';
import { askServer } from '../client/ask-server.ts';
import { PIPELINE } from '../container/tokens.ts';
import { findServer } from '../presence/find-server.ts';
import { toImageInput } from '../store/stored-image.ts';
import { cacheOption } from './cache-option.ts';
import { localOption, type LocalFlags } from './local-option.ts';
import { numberOption } from './number-option.ts';
import { printAnswer } from './print-answer.ts';
import { readPicture } from './read-picture.ts';
import { addSettings, loadSettings, QUIET, type SettingFlags } from './setting-options.ts';
import type { Terminal } from './terminal.ts';
import { withImage } from './with-image.ts';

interface AskFlags extends SettingFlags, LocalFlags {
  readonly language?: Language;
  readonly greedy?: boolean;
  readonly temperature?: number;
  readonly topP?: number;
  readonly repeatPenalty?: number;
  readonly seed?: number;
  readonly maxTokens?: number;
  readonly thinking?: ThinkingMode;
  readonly thinkingBudget?: number;
  readonly cache?: CacheMode;
}

export const createAskCommand = (terminal: Terminal): Command =>
  addSettings(
    new Command('ask')
      .description('answer a question about a picture: the thought dimmed, then the answer')
      .argument('<image>', 'path of a JPEG, PNG, WebP or GIF')
      .argument('<question>', 'in English or Chinese'),
    ['encoder', 'reasoner', 'pack', 'dataDir', 'threads', 'logLevel'],
    QUIET,
  )
    .addOption(
      new Option('--language <code>', "language of the answer (default: the question's)").choices(LANGUAGES),
    )
    .option('--greedy', 'always take the likeliest token')
    .addOption(numberOption('--temperature <value>', 'randomness of the answer (default 0.6)'))
    .addOption(numberOption('--top-p <value>', 'share of likely tokens to choose from (default 0.95)'))
    .addOption(numberOption('--repeat-penalty <value>', 'penalty for repeated tokens (default 1.1)'))
    .addOption(numberOption('--seed <value>', 'makes the answer repeatable'))
    .addOption(numberOption('--max-tokens <count>', 'tokens of the answer (default 500)'))
    .addOption(
      new Option('--thinking <mode>', 'whether it thinks before it answers (default auto)').choices(
        THINKING_MODES,
      ),
    )
    .addOption(numberOption('--thinking-budget <count>', 'tokens of the thought (default 1024)'))
    .addOption(cacheOption())
    .addOption(localOption())
    .action(async (path: string, question: string, flags: AskFlags) => {
      const { signal } = terminal;
      const loaded = await loadSettings(flags, terminal, QUIET);
      const bytes = await readPicture(path, terminal);
      const server = flags.local ? undefined : await findServer(loaded, signal);
      const request = { question, signal, ...toRequestOptions(flags) };
      if (server) {
        const { encoder, reasoner } = loaded.config;
        await printAnswer(askServer(server, { bytes, ...request, encoders: [encoder], reasoner }), terminal);
        return;
      }
      await withImage(bytes, loaded, terminal, (image, container) =>
        printAnswer(container.resolve(PIPELINE).stream({ image: toImageInput(image), ...request }), terminal),
      );
    });

function toRequestOptions(flags: AskFlags): Omit<AnswerRequest, 'image' | 'question'> {
  const { language, maxTokens, thinking: mode, thinkingBudget: budgetTokens, cache } = flags;
  const { greedy, temperature, topP, repeatPenalty, seed } = flags;
  return {
    language,
    maxTokens,
    thinking: { mode, budgetTokens },
    cache,
    sampling: { greedy, temperature, topP, repeatPenalty, seed },
  };
}
