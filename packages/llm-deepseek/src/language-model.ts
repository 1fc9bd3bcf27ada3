/** An index into the model's vocabulary. */
export type Token = number;

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
}

/** The part of a model runtime that the reasoner needs: one model with one sequence of tokens in work. */
export interface LanguageModel {
  /** Tokens of prompt and output together. */
  readonly contextSize: number;
  /** Text as plain text; text that looks like a control token does not become one. */
  tokenize(text: string): Token[];
  /** Text of the tokens; bytes that are no complete character become U+FFFD. */
  detokenize(tokens: readonly Token[]): string;
  /** The one token with this text, if the vocabulary has it. */
  specialToken(text: string): Token | undefined;
  isEnd(token: Token): boolean;
  /**
   * Forgets what came before, evaluates the prompt and yields tokens without end, the model's end tokens
   * included. Tokens given to `next` are evaluated in place of the one that was yielded last. Checks the signal
   * between the parts of a long prompt. At most one generation may run at a time.
   */
  generate(
    prompt: readonly Token[],
    sampling: TokenSampling,
    signal?: AbortSignal,
  ): AsyncGenerator<Token, void, readonly Token[] | undefined>;
  dispose(): Promise<void>;
}
