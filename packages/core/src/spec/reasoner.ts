import type { CallOptions } from './call-options.ts';
import type { ModelCard } from './model-card.ts';

/**
 * The user's turn in two parts. `prefix` (instructions and evidence) is the same for every question about the
 * same picture, so that a reasoner can evaluate it once; the turn is `prefix` followed by `question`.
 */
export interface Prompt {
  readonly prefix: string;
  readonly question: string;
}

/** DeepSeek's advice for R1: temperature 0.5 to 0.7, topP 0.95, no system prompt. */
export const DEFAULT_SAMPLING = { temperature: 0.6, topP: 0.95, repeatPenalty: 1.1 } as const;
/** Outside this range R1 tends to repeat itself or to lose the thread; a reasoner warns and goes on. */
export const ADVISED_TEMPERATURE = { min: 0.5, max: 0.7 } as const;
/** Tokens. */
export const DEFAULT_MAX_TOKENS = 500;
/** Tokens. */
export const DEFAULT_THINKING_BUDGET = 1024;

export interface Sampling {
  /** Always take the likeliest token; the other options then only matter for `repeatPenalty`. Default false. */
  readonly greedy?: boolean | undefined;
  /** In (0, 2]. Default 0.6. */
  readonly temperature?: number | undefined;
  /** In (0, 1]. Default 0.95. */
  readonly topP?: number | undefined;
  /** 1 is off. Default 1.1. */
  readonly repeatPenalty?: number | undefined;
  /** The same seed, prompt and model give the same text. Default: random. */
  readonly seed?: number | undefined;
}

export interface ReasonOptions extends CallOptions {
  readonly sampling?: Sampling | undefined;
  /** Tokens of the answer, after the thought. Default 500. */
  readonly maxTokens?: number | undefined;
  /** Tokens of the thought; when they are spent, the thought is closed and the answer begins. Default 1024. */
  readonly thinkingBudget?: number | undefined;
  /** SHA-256 of the picture that the prompt is about; an answer without it is not kept, as nothing could remove it. */
  readonly subject?: string | undefined;
}

/** Tokens. */
export interface Usage {
  readonly promptTokens: number;
  readonly thinkingTokens: number;
  readonly answerTokens: number;
}

/** `stop`: the model ended by itself; `max-tokens`: the answer was cut; `thinking-budget`: only the thought was. */
export type FinishReason = 'stop' | 'max-tokens' | 'thinking-budget';

export type ReasonerEvent =
  /** The call waits; `position` 1 is next. */
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'thinking'; readonly text: string }
  | { readonly type: 'answer'; readonly text: string }
  /** Always last, exactly once, unless the iteration throws. */
  | {
      readonly type: 'finish';
      readonly reason: FinishReason;
      /** Of the call that computed it. */
      readonly usage: Usage;
      /** Whether nothing was computed now, because the answer was kept. Default false. */
      readonly cached?: boolean | undefined;
    };

/** A language model that thinks before it answers. Construction loads nothing; see `VisionEncoder`. */
export interface Reasoner {
  readonly name: string;
  readonly card: ModelCard;
  /**
   * Thought and answer as deltas that never split a character. Returning from the iteration, or aborting the
   * signal, stops the model after the token in work; an abort throws the signal's reason.
   */
  reason(prompt: Prompt, options?: ReasonOptions): AsyncIterable<ReasonerEvent>;
  /** Loads the model ahead of the first call. */
  load?(options?: CallOptions): Promise<void>;
  dispose(): Promise<void>;
}
