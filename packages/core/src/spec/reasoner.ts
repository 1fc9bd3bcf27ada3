import type { CallOptions } from './call-options.ts';
import type { ModelCard } from './model-card.ts';

/** A question that was answered. What the model thought before it answered is not told again. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
}

/**
 * A conversation up to the question that is to be answered. `prefix` (instructions and evidence) is the same for
 * every question about the same pictures, so that a reasoner can evaluate it once; the user's first turn is `prefix`
 * followed by the first question.
 */
export interface Prompt {
  readonly prefix: string;
  /** What was asked and answered before, oldest first. Default none. */
  readonly turns?: readonly Turn[] | undefined;
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

/**
 * `auto`: the model thinks as long as it likes, which may be not at all; `always`: a thought that the model would
 * close, or end the text in, before it holds anything goes on; `none`: the answer comes at once.
 */
export type ThinkingMode = 'auto' | 'always' | 'none';

export const THINKING_MODES = ['auto', 'always', 'none'] as const satisfies readonly ThinkingMode[];
export const DEFAULT_THINKING_MODE: ThinkingMode = 'auto';

export interface Thinking {
  /** Default `auto`. */
  readonly mode?: ThinkingMode | undefined;
  /** Tokens of the thought; when they are spent, the thought is closed and the answer begins. Default 1024. */
  readonly budgetTokens?: number | undefined;
}

/** A JSON schema as plain data, such as `z.toJSONSchema` makes of a zod schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The `format` of those strings of a schema that are passages of {@link ReasonOptions.quotable}, word for word, or empty. */
export const QUOTE_FORMAT = 'quote';
/** Characters. */
export const LONGEST_QUOTE = 240;

/** `interactive`: somebody is waiting for the answer; `batch`: it may wait for those. */
export type Priority = 'interactive' | 'batch';

export interface ReasonOptions extends CallOptions {
  readonly sampling?: Sampling | undefined;
  /** Tokens of the answer, after the thought. Default 500. */
  readonly maxTokens?: number | undefined;
  readonly thinking?: Thinking | undefined;
  /**
   * Makes the answer, not the thought, a JSON value of this schema. `ANSWER_SCHEMA_INVALID` where the reasoner cannot
   * hold the model to it; an answer that was cut (`max-tokens`, `cancelled`) is the beginning of such a value.
   */
  readonly schema?: JsonSchema | undefined;
  /**
   * What strings of the schema with the format `quote` ({@link QUOTE_FORMAT}) are passages of, from the beginning of a
   * word to the end of one and of at most {@link LONGEST_QUOTE} characters. Without it, they are any strings.
   */
  readonly quotable?: readonly string[] | undefined;
  /** Its abort ends the thought where it is, and the answer begins; without effect once it has begun. */
  readonly finishThinking?: AbortSignal | undefined;
  /** Its abort ends the call with a finish event; unlike `signal`, which is for readers who leave. */
  readonly cancel?: AbortSignal | undefined;
  /** Default `interactive`. */
  readonly priority?: Priority | undefined;
  /** Whoever asks; clients get equal shares, whatever the number of their calls. Default: one for all without. */
  readonly client?: string | undefined;
  /** SHA-256 of the pictures that the prompt is about; an answer without one is not kept, as nothing could remove it. */
  readonly subjects?: readonly string[] | undefined;
}

/** What decides whether a prompt can be answered at all. */
export type CheckOptions = Pick<ReasonOptions, 'signal' | 'sampling' | 'maxTokens' | 'thinking' | 'schema'>;

/** Tokens. */
export interface Usage {
  readonly promptTokens: number;
  /** Those of the prompt that were not evaluated now, because an earlier call had begun alike. */
  readonly reusedPromptTokens: number;
  readonly thinkingTokens: number;
  readonly answerTokens: number;
}

/**
 * `stop`: the model ended by itself; `max-tokens`: the answer reached its limit and was cut; `thinking-budget`: only the
 * thought did; `thinking-ended`: the thought was cut by `finishThinking`; `cancelled`: by `cancel`. Of several, the last.
 */
export type FinishReason = 'stop' | 'max-tokens' | 'thinking-budget' | 'thinking-ended' | 'cancelled';

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
  /**
   * Rejects with what {@link reason} would throw before it evaluates anything of the prompt: at once, beside the calls
   * in work, for callers who would otherwise gather evidence in vain.
   */
  check?(prompt: Prompt, options?: CheckOptions): Promise<void>;
  /** Loads the model ahead of the first call. */
  load?(options?: CallOptions): Promise<void>;
  dispose(): Promise<void>;
}
