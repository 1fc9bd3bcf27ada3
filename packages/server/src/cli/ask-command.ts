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
import { CONVERSATIONS, INTAKE } from '../container/tokens.ts';
import { findServer } from '../presence/find-server.ts';
import { conversationOptions, readSubject, type ConversationFlags } from './ask-subject.ts';
import { cacheOption } from './cache-option.ts';
import { localOption, type LocalFlags } from './local-option.ts';
import { numberOption } from './number-option.ts';
import { printAnswer } from './print-answer.ts';
import { addSettings, loadSettings, QUIET, type SettingFlags } from './setting-options.ts';
import type { Terminal } from './terminal.ts';
import { withGlimpse } from './with-glimpse.ts';

interface AskFlags extends SettingFlags, LocalFlags, ConversationFlags {
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

export function createAskCommand(terminal: Terminal): Command {
  const command = addSettings(
    new Command('ask')
      .description('answer a question about pictures: the thought dimmed, then the answer')
      .usage('[options] <image...> <question>\n       glimpse ask --continue [options] <question>')
      .argument(
        '<words...>',
        'paths of JPEG, PNG, WebP or GIF files; then the question, in English or Chinese',
      ),
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
    .addOption(localOption());
  for (const option of conversationOptions()) command.addOption(option);
  return command.action(async (words: readonly string[], flags: AskFlags) => {
    const { signal } = terminal;
    const question = words.at(-1) ?? '';
    const paths = words.slice(0, -1);
    const isFollowUp = flags.continue === true || flags.conversation !== undefined;
    if (!isFollowUp && paths.length === 0) command.error("error: missing required argument 'question'");
    const loaded = await loadSettings(flags, terminal, QUIET);
    const subject = await readSubject(paths, flags, loaded, terminal);
    const server = flags.local ? undefined : await findServer(loaded, signal);
    const { encoder, reasoner } = isFollowUp ? flags : loaded.config;
    const models = { encoders: encoder === undefined ? undefined : [encoder], reasoner };
    const request = { question, signal, keep: flags.keep, ...models, ...toRequestOptions(flags) };
    if (server) {
      await printAnswer(askServer(server, { subject, ...request }), terminal);
      return;
    }
    await withGlimpse(loaded, terminal, async (container) => {
      const intake = container.resolve(INTAKE);
      const about =
        'pictures' in subject
          ? await Promise.all(subject.pictures.map((bytes) => intake.add({ bytes }, signal)))
          : subject;
      await printAnswer(container.resolve(CONVERSATIONS).ask({ about, ...request }), terminal);
    });
  });
}

function toRequestOptions(flags: AskFlags): Omit<AnswerRequest, 'images' | 'question'> {
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
