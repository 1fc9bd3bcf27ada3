import { setTimeout as sleep } from 'node:timers/promises';
import type { Prompt, ReasonOptions, Reasoner, ReasonerEvent } from '@glimpse/core';
import { modelFreeCard } from '@glimpse/core/testing/model-free';

/** A reasoner without a model: its thought is the prompt, word by word; its answer is the question. */
export class EchoReasoner implements Reasoner {
  readonly name = 'echo';
  readonly card = modelFreeCard(this.name, { architecture: 'Echo', summary: 'Repeats its prompt' });
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
    { signal, finishThinking, cancel }: ReasonOptions = {},
  ): AsyncGenerator<ReasonerEvent, void, undefined> {
    const { prefix, question } = prompt;
    this.prompts.push(prompt);
    const words = prefix.split(/(?<=\s)/);
    const usage = { promptTokens: words.length, reusedPromptTokens: 0, thinkingTokens: 0, answerTokens: 0 };
    try {
      for (const text of words) {
        if (finishThinking?.aborted || cancel?.aborted) break;
        await sleep(2, undefined, { signal });
        if (signal?.aborted) this.lateWords += 1;
        usage.thinkingTokens += 1;
        yield { type: 'thinking', text };
      }
      if (cancel?.aborted) {
        yield { type: 'finish', reason: 'cancelled', usage };
        return;
      }
      this.answers += 1;
      usage.answerTokens += 1;
      yield { type: 'answer', text: question };
      const isCut = usage.thinkingTokens < words.length;
      yield { type: 'finish', reason: isCut ? 'thinking-ended' : 'stop', usage };
    } finally {
      this.ends += 1;
    }
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
