import type { ThinkingMode } from '@glimpse/core';
import { RunningAnswer } from './running-answer.ts';

/** The answers that are being streamed, by the id of their `AnswerStarted`. */
export class RunningAnswers {
  readonly #answers = new Map<string, RunningAnswer>();

  get size(): number {
    return this.#answers.size;
  }

  begin(id: string, mode: ThinkingMode): RunningAnswer {
    const answer = new RunningAnswer(mode);
    this.#answers.set(id, answer);
    return answer;
  }

  end(id: string): void {
    this.#answers.delete(id);
  }

  /** False when no such answer is about to think, or to go on thinking. */
  finishThinking(id: string): boolean {
    return this.#answers.get(id)?.finishThinking() ?? false;
  }

  /** False when no such answer is on its way. */
  cancel(id: string): boolean {
    const answer = this.#answers.get(id);
    answer?.cancel();
    return answer !== undefined;
  }
}
