import type { Cores, Logger } from '@glimpse/core';
import type {
  LlamaContext,
  LlamaGrammarEvaluationState,
  SequenceEvaluateOptions,
  Token as LlamaToken,
  TokenBias,
} from 'node-llama-cpp';
import type { GenerateOptions, Grammar, PromptTokens, Token, TokenSampling } from '../language-model.ts';
import type { PrefixFolder } from '../prefixes/prefix-folder.ts';
import { PromptEvaluator } from './prompt-evaluator.ts';
import { Rounds } from './rounds.ts';
import { priorityOf, SequencePool, type LentSequence } from './sequence-pool.ts';

/** Before topP, both make sampling over a vocabulary of 128,256 cheaper. */
const TOP_K = 40;
const MIN_P = 0.05;
/** Finite, unlike `never`: where a grammar leaves only this token, none would be left, and any be taken. */
const AVOIDED = { logit: -1000 };

export interface LlamaGeneratorOptions {
  readonly context: LlamaContext;
  readonly cores: Cores;
  /** SHA-256 of the weights. */
  readonly fingerprint: string;
  readonly folder: PrefixFolder | undefined;
  readonly log: Logger;
}

/** Generates in several sequences of one context at a time. */
export class LlamaGenerator {
  readonly #context: LlamaContext;
  readonly #cores: Cores;
  readonly #sequences: SequencePool;
  readonly #rounds: Rounds;
  readonly #prompts: PromptEvaluator;

  constructor({ context, cores, fingerprint, folder, log }: LlamaGeneratorOptions) {
    const { llama } = context.model;
    this.#context = context;
    this.#cores = cores;
    this.#sequences = new SequencePool(context);
    this.#rounds = new Rounds(cores);
    this.#prompts = new PromptEvaluator({
      sequences: this.#sequences,
      rounds: this.#rounds,
      model: JSON.stringify([fingerprint, llama.llamaCppRelease.release, llama.gpu]),
      folder,
      log,
    });
  }

  /** See `LanguageModel`. */
  async *generate(
    prompt: PromptTokens,
    sampling: TokenSampling,
    options: GenerateOptions = {},
  ): AsyncGenerator<Token, void, readonly Token[] | undefined> {
    const settings = await this.#settingsOf(sampling);
    const lent = this.#prompts.lend(prompt, options.subjects);
    try {
      const lastPart = await this.#prompts.evaluate(lent, prompt, options);
      yield* this.#continue(lent, lastPart, settings, options.signal);
    } catch (error) {
      if (error !== options.signal?.reason) await this.#sequences.renew(lent);
      throw error;
    } finally {
      this.#sequences.giveBack(lent);
    }
  }

  dispose(): Promise<void> {
    return this.#sequences.dispose();
  }

  async *#continue(
    lent: LentSequence,
    lastPart: LlamaToken[],
    settings: SequenceEvaluateOptions,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Token, void, readonly Token[] | undefined> {
    const tokens = lent.sequence.evaluate(lastPart, { ...settings, evaluationPriority: priorityOf(lent) });
    try {
      for (let replacement: LlamaToken[] | undefined; ;) {
        const evaluated = replacement;
        const { value, done } = await this.#rounds.run(() => tokens.next(evaluated), signal);
        if (done) return;
        replacement = (yield value) as LlamaToken[] | undefined;
      }
    } finally {
      await tokens.return();
    }
  }

  async #settingsOf(sampling: TokenSampling): Promise<SequenceEvaluateOptions> {
    const { temperature, topP, seed, repeatPenalty, penalized, avoided, grammars = [] } = sampling;
    return {
      temperature,
      topP,
      seed,
      topK: TOP_K,
      minP: MIN_P,
      ...(avoided && { tokenBias: await this.#without(avoided) }),
      repeatPenalty: { punishTokens: () => this.#beginSampling(penalized), penalty: repeatPenalty },
      ...(grammars.length > 0 && { grammarEvaluationState: await this.#start(grammars) }),
      yieldEogToken: true,
    };
  }

  /** The library asks for the penalized tokens when it has evaluated, and begins to sample on one thread. */
  #beginSampling(penalized: () => readonly Token[]): LlamaToken[] {
    this.#cores.lull();
    return penalized() as LlamaToken[];
  }

  async #without(avoided: () => Token | undefined): Promise<() => TokenBias> {
    const { TokenBias } = await import('node-llama-cpp');
    const { model } = this.#context;
    return () => {
      const bias = TokenBias.for(model);
      const token = avoided();
      return token === undefined ? bias : bias.set(token as LlamaToken, AVOIDED);
    };
  }

  /** Chooses the grammar for the next token, each of which goes on from where it was. */
  async #start(grammars: readonly Grammar[]): Promise<() => LlamaGrammarEvaluationState | undefined> {
    const { LlamaGrammarEvaluationState: State } = await import('node-llama-cpp');
    const { model } = this.#context;
    const started = await Promise.all(
      grammars.map(async ({ text, applies }) => {
        const grammar = await model.llama.createGrammar({ grammar: text });
        return { applies, state: new State({ model, grammar }) };
      }),
    );
    return () => started.find(({ applies }) => applies())?.state;
  }
}
