import type { JsonSchema } from '@glimpse/core';

/** An index into the model's vocabulary. */
export type Token = number;

/** A prompt in two parts; together they have at least one token. */
export interface PromptTokens {
  /** What other prompts begin with, too: its state is kept and used again. */
  readonly prefix: readonly Token[];
  readonly rest: readonly Token[];
}

/** A text that the model is held to, token by token; at its end, only the model's end tokens are left. */
export interface Grammar {
  /** GBNF, as llama.cpp reads it, with a rule `root`. */
  readonly text: string;
  /** Asked before every choice; tokens chosen while it does not apply are no part of the text. */
  readonly applies: () => boolean;
}

/** How the next token is chosen; see `Sampling` of the contract. */
export interface TokenSampling {
  /** 0 always takes the likeliest token. */
  readonly temperature: number;
  readonly topP: number;
  /** Integer in [0, 2^32). */
  readonly seed: number;
  readonly repeatPenalty: number;
  /** Tokens that `repeatPenalty` makes less likely; asked before every choice. */
  readonly penalized: () => readonly Token[];
  /** A token that is not chosen unless a grammar leaves no other; asked before every choice. */
  readonly avoided?: (() => Token | undefined) | undefined;
  /** The first that applies holds the choice. */
  readonly grammars?: readonly Grammar[] | undefined;
}

export interface GenerateOptions {
  /** Checked between the parts of a long prompt. */
  readonly signal?: AbortSignal | undefined;
  /** SHA-256 of the pictures that the prefix is about: its state is kept on disk only with them. */
  readonly subjects?: readonly string[] | undefined;
  /** Told once, before the first token: how many tokens of the prompt were not evaluated. */
  readonly onReuse?: ((tokens: number) => void) | undefined;
}

/** The part of a model runtime that the reasoner needs: one model with several sequences of tokens in work. */
export interface LanguageModel {
  /** Tokens of prompt and output together, of one sequence. */
  readonly contextSize: number;
  /** Text as plain text; text that looks like a control token does not become one. */
  tokenize(text: string): Token[];
  /** Text of the tokens; bytes that are no complete character become U+FFFD. */
  detokenize(tokens: readonly Token[]): string;
  /** The one token with this text, if the vocabulary has it. */
  specialToken(text: string): Token | undefined;
  isEnd(token: Token): boolean;
  /**
   * The text of a grammar for a JSON value of the schema and nothing after it. Heeds `const`, `enum`, `oneOf`, `$ref`
   * into `$defs`, and of `type` also what bounds lengths; every property is there, in the order of the schema.
   */
  jsonGrammar(schema: JsonSchema): Promise<string>;
  /**
   * Evaluates the prompt and yields tokens without end, the model's end tokens included. Tokens given to `next` are
   * evaluated in place of the one that was yielded last. As many generations may run at a time as the model was
   * loaded for; one more throws. Throws also for a grammar that cannot be read.
   */
  generate(
    prompt: PromptTokens,
    sampling: TokenSampling,
    options?: GenerateOptions,
  ): AsyncGenerator<Token, void, readonly Token[] | undefined>;
  dispose(): Promise<void>;
}
