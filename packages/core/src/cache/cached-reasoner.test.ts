import { setImmediate as tick } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Prompt, ReasonOptions, Reasoner, ReasonerEvent } from '../spec/reasoner.ts';
import { createCachedReasoner } from './cached-reasoner.ts';
import { RULE_CARD } from './counting-encoder.fixture.ts';
import { MemoryCache } from './memory-cache.fixture.ts';

const PROMPT: Prompt = { prefix: 'A mug.\n', question: 'What is it?' };
const GREEDY: ReasonOptions = { sampling: { greedy: true }, subjects: ['f'.repeat(64)] };
const usage = { promptTokens: 3, reusedPromptTokens: 0, thinkingTokens: 2, answerTokens: 2 };

class Counting implements Reasoner {
  readonly name = 'counting';
  readonly card = RULE_CARD;
  calls = 0;
  cancelled = 0;

  async *reason(_prompt: Prompt, { signal }: ReasonOptions = {}): AsyncGenerator<ReasonerEvent, void> {
    this.calls += 1;
    const words = ['It ', `is ${this.calls}`];
    const texts = [
      ...words.map((text) => ['thinking', text] as const),
      ['answer', 'A '],
      ['answer', 'mug.'],
    ] as const;
    for (const [type, text] of texts) {
      await tick();
      if (signal?.aborted) this.cancelled += 1;
      signal?.throwIfAborted();
      yield { type, text };
    }
    yield { type: 'finish', reason: 'stop', usage };
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}

describe('a cached reasoner', () => {
  let reasoner: Counting;
  let cache: MemoryCache;
  const ask = async (
    options: ReasonOptions = GREEDY,
    prompt = PROMPT,
    from = wrap(),
  ): Promise<ReasonerEvent[]> => {
    const events: ReasonerEvent[] = [];
    for await (const event of from.reason(prompt, options)) events.push(event);
    return events;
  };
  const wrap = () => createCachedReasoner(reasoner, 'one', cache);

  beforeEach(() => {
    reasoner = new Counting();
    cache = new MemoryCache();
  });

  it('tells a kept answer by the same kinds of events, and says that it was kept', async () => {
    expect((await ask()).map(({ type }) => type)).toEqual([
      'thinking',
      'thinking',
      'answer',
      'answer',
      'finish',
    ]);
    expect(await ask()).toEqual([
      { type: 'thinking', text: 'It is 1' },
      { type: 'answer', text: 'A mug.' },
      { type: 'finish', reason: 'stop', usage, cached: true },
    ]);
    expect(reasoner.calls).toBe(1);
  });

  it.each([
    ['a seed', { ...GREEDY, sampling: { seed: 7 } }, 1],
    ['neither greedy nor seeded', { ...GREEDY, sampling: { temperature: 0.6 } }, 2],
    ['no sampling at all', { subjects: GREEDY.subjects }, 2],
    ['no pictures', { subjects: [], sampling: { greedy: true } }, 2],
    ['no word of any', { sampling: { greedy: true } }, 2],
    ['the cache off', { ...GREEDY, cache: 'off' as const }, 2],
    ['a refresh', { ...GREEDY, cache: 'refresh' as const }, 2],
  ])('asked twice with %s: %j', async (_case, options, calls) => {
    await ask(options);
    await ask(options);
    expect(reasoner.calls).toBe(calls);
  });

  it('tells apart prompts, sampling, limits and pictures, but not defaults that are spelled out', async () => {
    await ask();
    await ask(GREEDY, { ...PROMPT, question: 'What color?' });
    await ask({ ...GREEDY, sampling: { greedy: true, repeatPenalty: 1 } });
    await ask({ ...GREEDY, maxTokens: 5 });
    await ask(GREEDY, { ...PROMPT, turns: [{ question: 'Is it?', answer: 'Yes.' }] });
    await ask({ ...GREEDY, thinking: { budgetTokens: 5 } });
    await ask({ ...GREEDY, thinking: { mode: 'none' } });
    await ask({ ...GREEDY, schema: { type: 'string' } });
    await ask({ ...GREEDY, subjects: ['a'.repeat(64)] });
    await ask({ ...GREEDY, subjects: ['f'.repeat(64), 'a'.repeat(64)] });
    await ask(GREEDY, { ...PROMPT, turns: [{ question: 'Is it?', answer: 'No.' }] });
    expect(reasoner.calls).toBe(11);
    await ask({
      sampling: { greedy: true, topP: 0.95 },
      maxTokens: 500,
      thinking: { mode: 'auto', budgetTokens: 1024 },
      subjects: GREEDY.subjects,
    });
    await ask(GREEDY, { ...PROMPT, turns: [] });
    expect(reasoner.calls).toBe(11);
  });

  it('takes what is at hand without waiting, unless told to compute anew', async () => {
    const first = await ask();
    cache.isFast = true;
    cache.reads = 0;
    expect((await ask()).at(-1)).toMatchObject({ cached: true });
    expect({ reads: cache.reads, calls: reasoner.calls }).toEqual({ reads: 0, calls: 1 });
    expect(await ask({ ...GREEDY, cache: 'refresh' })).not.toEqual(first);
  });

  it('overwrites on `refresh`', async () => {
    await ask();
    await ask({ ...GREEDY, cache: 'refresh' });
    expect((await ask())[0]).toEqual({ type: 'thinking', text: 'It is 2' });
  });

  it('answers once for all who ask at the same time, each from the first event on', async () => {
    const cached = wrap();
    const answers = await Promise.all(Array.from({ length: 16 }, () => ask(GREEDY, PROMPT, cached)));
    expect(reasoner.calls).toBe(1);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('stops when the last reader leaves, not before, and keeps nothing of it', async () => {
    const cached = wrap();
    const leaving = new AbortController();
    const first = cached.reason(PROMPT, { ...GREEDY, signal: leaving.signal })[Symbol.asyncIterator]();
    await first.next();
    const second = cached.reason(PROMPT, GREEDY)[Symbol.asyncIterator]();
    expect(await second.next()).toEqual({ done: false, value: { type: 'thinking', text: 'It ' } });
    leaving.abort(new Error('left'));
    await expect(first.next()).rejects.toThrow('left');
    expect(await second.next()).toMatchObject({ done: false });
    await second.return?.();
    while (reasoner.cancelled === 0) await tick();
    expect(cache.writes).toBe(0);
    await ask(GREEDY, PROMPT, cached);
    expect(reasoner.calls).toBe(2);
  });

  it.each(['thinking-ended', 'cancelled'] as const)('keeps nothing that ended as %s', async (reason) => {
    reasoner.reason = async function* () {
      yield { type: 'answer', text: 'A' };
      await tick();
      yield { type: 'finish', reason, usage };
    };
    await ask();
    expect(cache.writes).toBe(0);
  });

  it('throws what the reasoner throws, to every reader, and keeps nothing', async () => {
    reasoner.reason = async function* () {
      yield { type: 'thinking', text: 'Hm' };
      await tick();
      throw new Error('crashed');
    };
    const cached = wrap();
    const failures = [ask(GREEDY, PROMPT, cached), ask(GREEDY, PROMPT, cached)];
    for (const failure of await Promise.allSettled(failures))
      expect(failure).toMatchObject({ status: 'rejected', reason: { message: 'crashed' } });
    expect(cache.writes).toBe(0);
  });
});
