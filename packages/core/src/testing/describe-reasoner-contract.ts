import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Prompt, Reasoner, ReasonerEvent } from '../spec/reasoner.ts';
import { expectRecoveryFromBrokenPack, type PackUnderTest } from './broken-pack.ts';
import { collectEvents, type CollectedReasoning } from './collect-events.ts';
import { describeControl } from './describe-control.ts';
import { describeThinking } from './describe-thinking.ts';
import { describeRefusedSchemas, describeTypedAnswers } from './describe-typed-answers.ts';

export interface ReasonerContract {
  /** A fresh reasoner; with a path, one on that model pack. */
  create(packPath?: string): Promise<Reasoner>;
  /** Prompts with different answers, each with a thought and an answer of several tokens. */
  readonly prompts: readonly [Prompt, Prompt];
  /** A prompt with a thought of hundreds of tokens. */
  readonly wandering: Prompt;
  /** Whether it can be held to the schema of an answer. */
  readonly answersBySchema: boolean;
  /** Whether it has the optional `check`; a hosted reasoner has what its plugin has. */
  readonly checksAhead: boolean;
  /** Where the reasoner reads its model, for one that has one. */
  readonly pack?: PackUnderTest | undefined;
}

/** What every reasoner must do, bare or hosted. Call it at the top of a `.contract.test.ts` file. */
export function describeReasonerContract(name: string, contract: ReasonerContract): void {
  const [prompt, otherPrompt] = contract.prompts;
  const greedy = { sampling: { greedy: true } };

  describe(`${name} keeps the reasoner contract`, () => {
    let reasoner: Reasoner;
    beforeAll(async () => {
      reasoner = await contract.create();
    });
    afterAll(async () => {
      await reasoner.dispose();
    });

    it('thinks, then answers, then finishes exactly once', async () => {
      const { course, finishes, thinking, answer } = await collectEvents(reasoner.reason(prompt, greedy));
      expect(course).toEqual(['thinking', 'answer', 'finish']);
      expect(finishes).toHaveLength(1);
      expect(thinking.trim()).not.toBe('');
      expect(answer.trim()).not.toBe('');
      expect(`${thinking}${answer}`).not.toMatch(/<\/?think>|\uFFFD/u);
      expect(answer).toBe(answer.trim());
    });

    describeThinking(() => reasoner, prompt);
    describeControl(() => reasoner, prompt, contract.wandering);
    if (contract.answersBySchema) describeTypedAnswers(() => reasoner, prompt);
    else describeRefusedSchemas(() => reasoner, prompt);

    it('loads ahead of the first call, if it can', async () => {
      const other = await contract.create();
      await other.load?.();
      const { finishes } = await collectEvents(other.reason(prompt, greedy));
      expect(finishes).toHaveLength(1);
      await other.dispose();
    });

    if (contract.checksAhead)
      it('refuses by a check what it would refuse to answer, and nothing else', async () => {
        const refused = reasoner.check?.(prompt, { sampling: { temperature: -1 } });
        await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT' });
        await expect(reasoner.check?.(prompt, greedy)).resolves.toBeUndefined();
      });

    it('counts the tokens of prompt, thought and answer', async () => {
      const { finishes } = await collectEvents(reasoner.reason(prompt, greedy));
      const usage = finishes[0]?.usage;
      expect(usage?.promptTokens).toBeGreaterThan(0);
      expect(usage?.thinkingTokens).toBeGreaterThan(0);
      expect(usage?.answerTokens).toBeGreaterThan(0);
    });

    it('repeats itself when greedy', async () => {
      const first = await collectEvents(reasoner.reason(prompt, greedy));
      expect(await collectEvents(reasoner.reason(prompt, greedy))).toEqual(first);
    });

    it('repeats itself with the same seed', async () => {
      const seeded = { sampling: { temperature: 0.7, seed: 7 } };
      const first = await collectEvents(reasoner.reason(prompt, seeded));
      expect(await collectEvents(reasoner.reason(prompt, seeded))).toEqual(first);
    });

    it('cuts the answer at maxTokens and says so', async () => {
      const { finishes } = await collectEvents(reasoner.reason(prompt, { ...greedy, maxTokens: 1 }));
      expect(finishes).toMatchObject([{ reason: 'max-tokens', usage: { answerTokens: 1 } }]);
    });

    it('closes the thought when its budget is spent, and still answers', async () => {
      const { course, finishes, answer } = await collectEvents(
        reasoner.reason(prompt, { ...greedy, thinking: { budgetTokens: 1 } }),
      );
      expect(course).toEqual(['thinking', 'answer', 'finish']);
      expect(finishes).toMatchObject([{ reason: 'thinking-budget', usage: { thinkingTokens: 1 } }]);
      expect(answer).not.toBe('');
    });

    it('refuses sampling values outside their range', async () => {
      const call = collectEvents(reasoner.reason(prompt, { sampling: { temperature: -1 } }));
      await expect(call).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    });

    it('keeps concurrent calls apart', async () => {
      const alone = await collectEvents(reasoner.reason(prompt, greedy));
      const otherAlone = await collectEvents(reasoner.reason(otherPrompt, greedy));
      const together = await Promise.all([
        collectEvents(reasoner.reason(prompt, greedy)),
        collectEvents(reasoner.reason(otherPrompt, greedy)),
        collectEvents(reasoner.reason(prompt, greedy)),
      ]);
      // All but how much of their prompts was evaluated before.
      const textOf = ({ thinking, answer, course }: CollectedReasoning): object => ({
        thinking,
        answer,
        course,
      });
      expect(together.map(textOf)).toEqual([alone, otherAlone, alone].map(textOf));
      expect(alone.answer).not.toBe(otherAlone.answer);
    });

    it('throws the reason of a signal that has already aborted', async () => {
      const reason = new Error('left before');
      const call = collectEvents(reasoner.reason(prompt, { ...greedy, signal: AbortSignal.abort(reason) }));
      await expect(call).rejects.toBe(reason);
    });

    it('stops within one event of an abort, and works on afterwards', async () => {
      const controller = new AbortController();
      const reason = new Error('left meanwhile');
      const after: ReasonerEvent[] = [];
      const read = async (): Promise<void> => {
        for await (const event of reasoner.reason(prompt, { ...greedy, signal: controller.signal })) {
          if (controller.signal.aborted) after.push(event);
          if (event.type === 'thinking') controller.abort(reason);
        }
      };
      await expect(read()).rejects.toBe(reason);
      expect(after.length).toBeLessThanOrEqual(1);
      expect((await collectEvents(reasoner.reason(prompt, greedy))).finishes).toHaveLength(1);
    });

    it('lets its reader leave early, and works on afterwards', async () => {
      for await (const event of reasoner.reason(prompt, greedy)) if (event.type === 'thinking') break;
      expect((await collectEvents(reasoner.reason(prompt, greedy))).finishes).toHaveLength(1);
    });

    it('can be disposed twice, also before it was used, and rejects calls afterwards', async () => {
      const other = await contract.create();
      await Promise.all([other.dispose(), other.dispose()]);
      await expect(collectEvents(other.reason(prompt))).rejects.toMatchObject({ code: 'DISPOSED' });
    });

    const { pack } = contract;
    if (pack)
      it('says which file of the pack is missing, and loads once it is there', () =>
        expectRecoveryFromBrokenPack(pack, contract.create, async (other) => {
          const { finishes } = await collectEvents(other.reason(prompt, greedy));
          expect(finishes).toHaveLength(1);
        }));
  });
}
