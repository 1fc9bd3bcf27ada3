import type { Logger } from '@glimpse/core';
import type { Token as LlamaToken } from 'node-llama-cpp';
import type { GenerateOptions, PromptTokens } from '../language-model.ts';
import type { PrefixFolder, PrefixKey } from '../prefixes/prefix-folder.ts';
import { prefixKeyOf } from '../prefixes/prefix-key.ts';
import type { Rounds } from './rounds.ts';
import { commonLength, priorityOf, type LentSequence, type SequencePool } from './sequence-pool.ts';
import { Underway } from './underway.ts';

/** Tokens of a prompt in one round, between two looks at the signal; what others generate waits for them. */
export const PROMPT_PART = 64;
/** Fewer tokens than this are evaluated about as fast as a state is read. */
const WORTH_READING = 32;

export interface PromptEvaluatorOptions {
  readonly sequences: SequencePool;
  readonly rounds: Rounds;
  /** Says all that a state depends on besides its tokens. */
  readonly model: string;
  /** Where states outlive the process; without it they live in sequences only. */
  readonly folder: PrefixFolder | undefined;
  readonly log: Logger;
}

/** Brings sequences to the state of a prompt, and evaluates as little for it as it can. */
export class PromptEvaluator {
  readonly #options: PromptEvaluatorOptions;
  readonly #underway = new Underway();

  constructor(options: PromptEvaluatorOptions) {
    this.#options = options;
  }

  /** A sequence for the prompt, to be given back to the pool. */
  lend({ prefix }: PromptTokens, subjects: GenerateOptions['subjects']): LentSequence {
    const { sequences, folder, model } = this.#options;
    const key = prefixKeyOf(model, subjects, prefix);
    return sequences.lend(prefix, key !== undefined && folder?.has(key) === true);
  }

  /** Evaluates all but the last part of the prompt, which it returns. */
  async evaluate(
    lent: LentSequence,
    { prefix, rest }: PromptTokens,
    { signal, subjects, onReuse }: GenerateOptions,
  ): Promise<LlamaToken[]> {
    const tokens = [...prefix, ...rest] as LlamaToken[];
    const boundary = Math.min(prefix.length, tokens.length - 1);
    const key = prefixKeyOf(this.#options.model, subjects, prefix);
    let reused = heldLength(lent, tokens);
    if (key && boundary - reused >= WORTH_READING)
      reused = await this.#recallOrKeep(lent, tokens, boundary, key, signal);
    onReuse?.(reused);
    await this.#advance(lent, tokens, boundary, signal);
    const parts = Math.floor((tokens.length - 1 - boundary) / PROMPT_PART);
    await this.#advance(lent, tokens, boundary + parts * PROMPT_PART, signal);
    return tokens.slice(lent.sequence.nextTokenIndex);
  }

  /** Returns how many tokens were not evaluated. */
  async #recallOrKeep(
    lent: LentSequence,
    tokens: readonly LlamaToken[],
    boundary: number,
    key: PrefixKey,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const { folder } = this.#options;
    if (!folder) return heldLength(lent, tokens);
    const finish = await this.#underway.claim(key.digest, signal);
    folder.expect(key);
    try {
      await this.#recall(lent, folder, key);
      const reused = heldLength(lent, tokens);
      if (reused >= boundary) return reused;
      await this.#advance(lent, tokens, boundary, signal);
      await folder.keep(key, (path) => lent.sequence.saveStateToFile(path));
      return reused;
    } finally {
      folder.settle(key);
      finish();
    }
  }

  async #recall(lent: LentSequence, folder: PrefixFolder, key: PrefixKey): Promise<void> {
    const path = folder.find(key);
    if (!path) return;
    try {
      // The risk is a state of another model, which has another key, or a damaged one, which is not found.
      await lent.sequence.loadStateFromFile(path, { acceptRisk: true });
    } catch (error) {
      this.#options.log.warn({ err: error, path }, 'A kept state cannot be used and is computed again');
      folder.remove(key);
      await this.#options.sequences.renew(lent);
    }
  }

  /** Brings the sequence to the state of at least so many of the tokens, and of no others. */
  async #advance(
    lent: LentSequence,
    tokens: readonly LlamaToken[],
    length: number,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { sequence } = lent;
    const held = heldLength(lent, tokens);
    if (sequence.nextTokenIndex > held)
      await sequence.eraseContextTokenRanges([{ start: held, end: sequence.nextTokenIndex }]);
    for (let start = held; start < length; start += PROMPT_PART) {
      const part = tokens.slice(start, Math.min(start + PROMPT_PART, length));
      const evaluate = (): Promise<void> =>
        sequence.evaluateWithoutGeneratingNewTokens(part, { evaluationPriority: priorityOf(lent) });
      await this.#options.rounds.run(evaluate, signal);
    }
    signal?.throwIfAborted();
  }
}

/** The last token is always evaluated anew: the next one is chosen from what comes of it. */
const heldLength = (lent: LentSequence, tokens: readonly LlamaToken[]): number =>
  Math.min(commonLength(lent, tokens), tokens.length - 1);
