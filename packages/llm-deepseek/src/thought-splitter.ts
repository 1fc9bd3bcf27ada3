import type { FinishReason, ReasonerEvent } from '@glimpse/core';
import type { LanguageModel, Token } from './language-model.ts';
import { TextDeltas } from './text-deltas.ts';

export interface ThoughtSplitterOptions {
  readonly model: Pick<LanguageModel, 'detokenize' | 'isEnd'>;
  /** The token that ends the thought; its text does not. */
  readonly closeThink: Token;
  readonly thinkingBudget: number;
  readonly maxTokens: number;
}

/** What became of one token. */
export interface SplitStep {
  readonly events: readonly ReasonerEvent[];
  /** `continue` with this token; `close` the thought in its place; `finish` without it. */
  readonly next: 'continue' | 'close' | 'finish';
}

/**
 * Sorts the output of R1, which begins inside the thought, into thought and answer. A model that ends without
 * having answered has its thought closed, like one that has spent its budget.
 */
export class ThoughtSplitter {
  readonly #options: ThoughtSplitterOptions;
  readonly #thought: TextDeltas;
  readonly #answer: TextDeltas;
  #thinking = true;
  #thoughtCut = false;
  #answerCut = false;
  thinkingTokens = 0;
  answerTokens = 0;

  constructor(options: ThoughtSplitterOptions) {
    this.#options = options;
    const detokenize = (tokens: readonly Token[]): string => options.model.detokenize(tokens);
    this.#thought = new TextDeltas(detokenize);
    this.#answer = new TextDeltas(detokenize);
  }

  get finishReason(): FinishReason {
    if (this.#answerCut) return 'max-tokens';
    return this.#thoughtCut ? 'thinking-budget' : 'stop';
  }

  push(token: Token): SplitStep {
    return this.#thinking ? this.#pushThought(token) : this.#pushAnswer(token);
  }

  #pushThought(token: Token): SplitStep {
    const { model, closeThink, thinkingBudget } = this.#options;
    const ended = token === closeThink || model.isEnd(token);
    if (!ended && this.thinkingTokens < thinkingBudget) {
      this.thinkingTokens += 1;
      return { events: delta('thinking', this.#thought.push(token)), next: 'continue' };
    }
    this.#thinking = false;
    this.#thoughtCut = !ended;
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
    this.#answerCut = !ended;
    return { events: delta('answer', this.#answer.end()), next: 'finish' };
  }
}

const delta = (type: 'thinking' | 'answer', text: string): ReasonerEvent[] =>
  text === '' ? [] : [{ type, text }];
