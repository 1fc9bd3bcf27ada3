import { GlimpseError, type ReasonerEvent, type ReasonOptions } from '@glimpse/core';
import { answerGrammars } from './answer-grammars.ts';
import { AnswerLoop } from './answer-loop.ts';
import type { ChatFormat } from './chat-format.ts';
import type { LanguageModel, PromptTokens, Token, TokenSampling } from './language-model.ts';
import type { ReasonSettings } from './reason-settings.ts';
import { ThoughtSplitter } from './thought-splitter.ts';

/** Generated tokens that the repeat penalty looks back on. */
const PENALTY_WINDOW = 64;

export interface GenerateAnswerOptions {
  readonly model: LanguageModel;
  readonly format: ChatFormat;
  readonly prompt: PromptTokens;
  readonly settings: ReasonSettings;
  /** GBNF of an answer that is a JSON value. */
  readonly jsonGrammar?: string | undefined;
  readonly control: Pick<ReasonOptions, 'signal' | 'finishThinking' | 'cancel'>;
  /** SHA-256 of the pictures that the prompt is about. */
  readonly subjects?: readonly string[] | undefined;
}

/** One thought and its answer. */
export async function* generateAnswer(options: GenerateAnswerOptions): AsyncGenerator<ReasonerEvent> {
  const { model, format, prompt, settings, subjects } = options;
  const { signal, finishThinking, cancel } = options.control;
  const { closeThink, closing } = format;
  const splitter = new ThoughtSplitter({ model, closeThink, ...settings });
  const recent = new RecentTokens(format.layout);
  const loop = new AnswerLoop();
  let reusedPromptTokens = 0;
  const onReuse = (count: number): void => void (reusedPromptTokens = count);
  const tokens = model.generate(prompt, toSampling(options, splitter, { recent, loop }), {
    signal,
    subjects,
    onReuse,
  });
  try {
    let replacement: readonly Token[] | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const { value: token, done } = await tokens.next(replacement);
      signal?.throwIfAborted();
      if (done) throw new Error('The model stopped without an end token.');
      if (finishThinking?.aborted) splitter.endThought();
      const { events, next } = cancel?.aborted ? splitter.cancel() : splitter.push(token);
      yield* events;
      if (next === 'finish') break;
      replacement = next === 'continue' ? undefined : next === 'closeAfter' ? [token, ...closing] : closing;
      if (next !== 'continue') continue;
      recent.push(token);
      if (!splitter.isThinking) loop.push(token);
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
  const usage = { promptTokens, reusedPromptTokens, thinkingTokens, answerTokens };
  yield { type: 'finish', reason, usage };
}

function toSampling(
  { format, settings, jsonGrammar }: GenerateAnswerOptions,
  progress: ThoughtSplitter,
  { recent, loop }: { readonly recent: RecentTokens; readonly loop: AnswerLoop },
): TokenSampling {
  const { greedy, temperature, ...sampling } = settings.sampling;
  // JSON repeats its quotes and its keys; penalized, a text would never end.
  const mayRepeat = (): boolean => jsonGrammar !== undefined && !progress.isThinking;
  const { closeThink } = format;
  return {
    ...sampling,
    temperature: greedy ? 0 : temperature,
    penalized: () => (mayRepeat() ? [] : recent.tokens),
    ...(jsonGrammar !== undefined && { avoided: () => loop.continuation }),
    grammars: answerGrammars({ closeThink, mode: settings.thinking.mode, jsonGrammar }, progress),
  };
}

/** What the model wrote last, without line breaks. */
class RecentTokens {
  readonly tokens: Token[] = [];
  readonly #layout: ReadonlySet<Token>;

  constructor(layout: ReadonlySet<Token>) {
    this.#layout = layout;
  }

  push(token: Token): void {
    if (!this.#layout.has(token) && this.tokens.push(token) > PENALTY_WINDOW) this.tokens.shift();
  }
}
