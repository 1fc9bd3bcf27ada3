import type { EvaluationPriority, LlamaContext, LlamaContextSequence } from 'node-llama-cpp';
import type { Token } from '../language-model.ts';
import { chooseSequence } from './choose-sequence.ts';

/** A sequence of the pool, for as long as it is lent. It still holds the state of what was evaluated in it last. */
export interface LentSequence {
  /** Its place in the context. */
  readonly index: number;
  sequence: LlamaContextSequence;
}

interface PooledSequence extends LentSequence {
  usedAt: number;
}

/** The sequences of a context; idle ones keep their states until another prompt needs the place. */
export class SequencePool {
  readonly #context: LlamaContext;
  readonly #all: PooledSequence[];
  readonly #lent = new Set<PooledSequence>();
  #uses = 0;

  /** Takes all sequences of the context. */
  constructor(context: LlamaContext) {
    this.#context = context;
    this.#all = Array.from({ length: context.totalSequences }, (_, index) => ({
      index,
      sequence: context.getSequence(),
      usedAt: 0,
    }));
  }

  /** The one whose state serves these tokens best; throws when all are lent. `isKept`: see `chooseSequence`. */
  lend(prefix: readonly Token[], isKept: boolean): LentSequence {
    const idle = this.#all
      .filter((pooled) => !this.#lent.has(pooled))
      .map((pooled) => ({
        ...pooled,
        pooled,
        holdsPrefix: prefix.length > 0 && commonLength(pooled, prefix) === prefix.length,
      }));
    const busy = new Set([...this.#lent].map(({ index }) => index));
    const chosen = chooseSequence(idle, busy, isKept)?.pooled;
    if (!chosen) throw new Error(`All ${this.#all.length} sequences are in use.`);
    this.#lent.add(chosen);
    chosen.usedAt = this.#uses += 1;
    return chosen;
  }

  giveBack(lent: LentSequence): void {
    this.#lent.delete(lent as PooledSequence);
  }

  /** Replaces a sequence whose state is not known, as after a failure, by an empty one. */
  async renew(lent: LentSequence): Promise<void> {
    await lent.sequence.dispose();
    lent.sequence = this.#context.getSequence();
  }

  async dispose(): Promise<void> {
    for (const { sequence } of this.#all) await sequence.dispose();
  }
}

/**
 * Neighbors are evaluated together only if they come in the order of their places, so the first has the highest
 * priority. The type of the library has five of them, its code orders any.
 */
export const priorityOf = ({ index }: LentSequence): EvaluationPriority => -index as EvaluationPriority;

/** Of how many of these tokens the sequence holds the state. */
export function commonLength({ sequence }: LentSequence, tokens: readonly Token[]): number {
  const held = sequence.contextTokens;
  const length = Math.min(held.length, tokens.length);
  const different = tokens.findIndex((token, index) => index >= length || token !== held[index]);
  return different < 0 ? length : different;
}
