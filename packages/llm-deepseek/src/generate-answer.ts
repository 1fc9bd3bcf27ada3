import { GlimpseError, type ReasonerEvent } from '@glimpse/core';
import type { ChatFormat } from './chat-format.ts';
import type { LanguageModel, PromptTokens, Token } from './language-model.ts';
import type { ReasonSettings } from './reason-settings.ts';
import { ThoughtSplitter } from './thought-splitter.ts';

/** Generated tokens that the repeat penalty looks back on. */
const PENALTY_WINDOW = 64;

export interface GenerateAnswerOptions {
  readonly model: LanguageModel;
  readonly format: ChatFormat;
  readonly prompt: PromptTokens;
  readonly settings: ReasonSettings;
  readonly signal?: AbortSignal | undefined;
  /** SHA-256 of the picture that the prompt is about. */
  readonly subjects?: readonly string[] | undefined;
}

/** One thought and its answer. */
export async function* generateAnswer(options: GenerateAnswerOptions): AsyncGenerator<ReasonerEvent> {
  const { model, format, prompt, settings, signal, subjects } = options;
  const { greedy, temperature, ...sampling } = settings.sampling;
  const { closeThink, closing, layout } = format;
  const splitter = new ThoughtSplitter({
    model,
    closeThink,
    thinking: settings.thinking,
    maxTokens: settings.maxTokens,
  });
  const recent: Token[] = [];
  const penalized = (): readonly Token[] => recent;
  let reusedPromptTokens = 0;
  const onReuse = (count: number): void => void (reusedPromptTokens = count);
  const tokens = model.generate(
    prompt,
    { ...sampling, temperature: greedy ? 0 : temperature, penalized },
    { signal, subjects, onReuse },
  );
  try {
    let replacement: readonly Token[] | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const { value: token, done } = await tokens.next(replacement);
      signal?.throwIfAborted();
      if (done) throw new Error('The model stopped without an end token.');
      const { events, next } = splitter.push(token);
      yield* events;
      if (next === 'finish') break;
      replacement = next === 'close' ? closing : undefined;
      if (next === 'continue' && !layout.has(token) && recent.push(token) > PENALTY_WINDOW) recent.shift();
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (GlimpseError.isInstance(error)) throw error;
    throw new GlimpseError({
      code: 'MODEL_FAILED',
      message: `The model failed after ${splitter.thinkingTokens + splitter.answerTokens} tokens. ${String(error)}`,
      cause: error,
    });
  } finally {
    await tokens.return();
  }
  const { finishReason: reason, thinkingTokens, answerTokens } = splitter;
  const promptTokens = prompt.prefix.length + prompt.rest.length;
  yield {
    type: 'finish',
    reason,
    usage: { promptTokens, reusedPromptTokens, thinkingTokens, answerTokens },
  };
}
