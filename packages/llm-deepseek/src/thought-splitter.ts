import type { FinishReason, ReasonerEvent, ThinkingMode } from '@glimpse/core';
import type { LanguageModel, Token } from './language-model.ts';
import { TextDeltas } from './text-deltas.ts';

export interface ThoughtSplitterOptions {
  readonly model: Pick<LanguageModel, 'detokenize' | 'isEnd'>;
  /** The token that ends the thought; its text does not. */
  readonly closeThink: Token;
  readonly thinking: { readonly mode: ThinkingMode; readonly budgetTokens: number };
  readonly maxTokens: number;
}

/** What became of one token. */
export interface SplitStep {
  readonly events: readonly ReasonerEvent[];
  /** `continue` with this token; `close` the thought in its place; `finish` without it. */
  readonly next: 'continue' | 'close' | 'finish';
}

/**
 * Sorts the output of R1, which begins inside the thought unless there shall be none, into thought and answer. A
 * model that ends without having answered has its thought closed, like one that has spent its budget.
 */
export class ThoughtSplitter {
  readonly #options: ThoughtSplitterOptions;
  readonly #thought: TextDeltas;
  readonly #answer: TextDeltas;
  #isThinking: boolean;
  #hasThought = false;
  #shallAnswer = false;
  #reason: FinishReason = 'stop';
  thinkingTokens = 0;
  answerTokens = 0;

  constructor(options: ThoughtSplitterOptions) {
    this.#options = options;
    this.#isThinking = options.thinking.mode !== 'none';
    const detokenize = (tokens: readonly Token[]): string => options.model.detokenize(tokens);
    this.#thought = new TextDeltas(detokenize);
    this.#answer = new TextDeltas(detokenize);
  }

  /** Whether the next token belongs to the thought, or ends it. */
  get isThinking(): boolean {
    return this.#isThinking;
  }

  /** Whether the thought has any text yet. */
  get hasThought(): boolean {
    return this.#hasThought;
  }

  get finishReason(): FinishReason {
    return this.#reason;
  }

  /** Closes the thought in place of the next token; without effect on an answer. */
  endThought(): void {
    this.#shallAnswer = true;
  }

  push(token: Token): SplitStep {
    return this.#isThinking ? this.#pushThought(token) : this.#pushAnswer(token);
  }

  /** Ends where it is. */
  cancel(): SplitStep {
    this.#reason = 'cancelled';
    const events = this.#isThinking
      ? delta('thinking', this.#thought.end())
      : delta('answer', this.#answer.end());
    return { events, next: 'finish' };
  }

  #pushThought(token: Token): SplitStep {
    const { model, closeThink, thinking } = this.#options;
    const ended = token === closeThink || model.isEnd(token);
    if (!ended && !this.#shallAnswer && this.thinkingTokens < thinking.budgetTokens) {
      this.thinkingTokens += 1;
      const events = delta('thinking', this.#thought.push(token));
      if (events.length > 0) this.#hasThought = true;
      return { events, next: 'continue' };
    }
    this.#isThinking = false;
    if (!ended) this.#reason = this.#shallAnswer ? 'thinking-ended' : 'thinking-budget';
    return { events: delta('thinking', this.#thought.end()), next: 'close' };
  }

  #pushAnswer(token: Token): SplitStep {
    const { model, closeThink, maxTokens } = this.#options;
    const ended = model.isEnd(token);
    if (!ended && this.answerTokens < maxTokens) {
      this.answerTokens += 1;
      const text = token === closeThink ? '' : this.#answer.push(token);
      return { events: delta('answer', text), next: 'continue' };
    }
    if (!ended) this.#reason = 'max-tokens';
    return { events: delta('answer', this.#answer.end()), next: 'finish' };
  }
}

const delta = (type: 'thinking' | 'answer', text: string): ReasonerEvent[] =>
  text === '' ? [] : [{ type, text }];
