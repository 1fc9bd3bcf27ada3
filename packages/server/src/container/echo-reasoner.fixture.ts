import { setTimeout as sleep } from 'node:timers/promises';
import type { Prompt, ReasonOptions, Reasoner, ReasonerEvent } from '@glimpse/core';
import { createMeanColorEncoder } from './mean-color.fixture.ts';

/** A reasoner without a model: its thought is the prompt, word by word; its answer is the question. */
export class EchoReasoner implements Reasoner {
  readonly name = 'echo';
  readonly card = createMeanColorEncoder().card;
  /** Words told after the signal of the call had aborted. */
  lateWords = 0;
  /** Of every call. */
  readonly prompts: Prompt[] = [];
  /** Ends of calls, however they came. */
  ends = 0;
  /** Calls that came to their answer. */
  answers = 0;

  async *reason(
    prompt: Prompt,
    { signal }: ReasonOptions = {},
  ): AsyncGenerator<ReasonerEvent, void, undefined> {
    const { prefix, question } = prompt;
    this.prompts.push(prompt);
    const words = prefix.split(/(?<=\s)/);
    try {
      for (const text of words) {
        await sleep(2, undefined, { signal });
        if (signal?.aborted) this.lateWords += 1;
        yield { type: 'thinking', text };
      }
      this.answers += 1;
      yield { type: 'answer', text: question };
      const usage = {
        promptTokens: words.length,
        reusedPromptTokens: 0,
        thinkingTokens: words.length,
        answerTokens: 1,
      };
      yield { type: 'finish', reason: 'stop', usage };
    } finally {
      this.ends += 1;
    }
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
