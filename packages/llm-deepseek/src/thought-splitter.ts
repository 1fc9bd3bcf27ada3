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
  /** `continue` with this token; `closeAfter` or `closeInPlace`: close the thought after it or in place of it; `finish`. */
  readonly next: 'continue' | 'closeAfter' | 'closeInPlace' | 'finish';
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
    const isEnd = token === closeThink || model.isEnd(token);
    if (isEnd || this.#shallAnswer || thinking.budgetTokens === 0) {
      this.#isThinking = false;
      if (!isEnd) this.#reason = this.#shallAnswer ? 'thinking-ended' : 'thinking-budget';
      return { events: delta('thinking', this.#thought.end()), next: 'closeInPlace' };
    }
    this.thinkingTokens += 1;
    const text = this.#thought.push(token);
    if (text !== '') this.#hasThought = true;
    if (this.thinkingTokens < thinking.budgetTokens)
      return { events: delta('thinking', text), next: 'continue' };
    this.#isThinking = false;
    this.#reason = 'thinking-budget';
    return { events: delta('thinking', text + this.#thought.end()), next: 'closeAfter' };
  }

  #pushAnswer(token: Token): SplitStep {
    const { model, closeThink, maxTokens } = this.#options;
    if (model.isEnd(token)) return { events: delta('answer', this.#answer.end()), next: 'finish' };
    this.answerTokens += 1;
    const text = token === closeThink ? '' : this.#answer.push(token);
    if (this.answerTokens < maxTokens) return { events: delta('answer', text), next: 'continue' };
    this.#reason = 'max-tokens';
    return { events: delta('answer', text + this.#answer.end()), next: 'finish' };
  }
}

const delta = (type: 'thinking' | 'answer', text: string): ReasonerEvent[] =>
  text === '' ? [] : [{ type, text }];
