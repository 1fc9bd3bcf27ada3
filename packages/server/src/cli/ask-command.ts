import { LANGUAGES, type AnswerRequest, type CacheMode, type Language } from '@glimpse/core';
import { Command, Option } from 'commander';
import { PIPELINE } from '../container/tokens.ts';
import { toImageInput } from '../store/stored-image.ts';
import { cacheOption } from './cache-option.ts';
import { numberOption } from './number-option.ts';
import { createProgress } from './progress.ts';
import { addSettings } from './setting-options.ts';
import type { Terminal } from './terminal.ts';
import { QUIET, withImage } from './with-image.ts';

interface AskFlags {
  readonly language?: Language;
  readonly greedy?: boolean;
  readonly temperature?: number;
  readonly topP?: number;
  readonly repeatPenalty?: number;
  readonly seed?: number;
  readonly maxTokens?: number;
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
    .addOption(numberOption('--thinking-budget <count>', 'tokens of the thought (default 1024)'))
    .addOption(cacheOption())
    .action(async (path: string, question: string, flags: AskFlags) => {
      await withImage(path, flags, terminal, async (image, container) => {
        const request = {
          image: toImageInput(image),
          question,
          signal: terminal.signal,
          ...toRequestOptions(flags),
        };
        const progress = createProgress(terminal);
        let thinking = false;
        try {
          progress.wait('Looking at the picture');
          for await (const event of container.resolve(PIPELINE).stream(request)) {
            if (event.type === 'evidence') progress.wait('Starting to think');
            if (event.type !== 'thinking' && event.type !== 'answer') continue;
            progress.clear();
            if (thinking && event.type === 'answer') terminal.out('\n\n');
            thinking = event.type === 'thinking';
            terminal.out(thinking ? terminal.colors.dim(event.text) : event.text);
          }
        } finally {
          progress.clear();
        }
        terminal.out('\n');
      });
    });

function toRequestOptions(flags: AskFlags): Omit<AnswerRequest, 'image' | 'question'> {
  const { language, maxTokens, thinkingBudget, cache, greedy, temperature, topP, repeatPenalty, seed } =
    flags;
  return {
    language,
    maxTokens,
    thinkingBudget,
    cache,
    sampling: { greedy, temperature, topP, repeatPenalty, seed },
  };
}
