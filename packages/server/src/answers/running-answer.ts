import type { AnswerEvent, ThinkingMode } from '@glimpse/core';

const AFTER_THOUGHT: readonly string[] = ['answer', 'value', 'done'] satisfies AnswerEvent['type'][];

/** An answer on its way, and what can be asked of it. */
export class RunningAnswer {
  readonly #finishThinking = new AbortController();
  readonly #cancel = new AbortController();
  #mayThink: boolean;

  constructor(mode: ThinkingMode) {
    this.#mayThink = mode !== 'none';
  }

  /** For the reasoner. */
  get signals(): { readonly finishThinking: AbortSignal; readonly cancel: AbortSignal } {
    return { finishThinking: this.#finishThinking.signal, cancel: this.#cancel.signal };
  }

  /** To be told of every event: of an answer, or of an analysis, whose answer is told as a value alone. */
  follow({ type }: { readonly type: string }): void {
    if (AFTER_THOUGHT.includes(type)) this.#mayThink = false;
  }

  /** Whether there was a thought to end: one that runs, or that would have begun. */
  finishThinking(): boolean {
    const { aborted } = this.#finishThinking.signal;
    this.#finishThinking.abort();
    return this.#mayThink && !aborted;
  }

  cancel(): void {
    this.#cancel.abort();
  }
}
