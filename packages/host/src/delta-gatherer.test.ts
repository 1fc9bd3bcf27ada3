import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { ReasonerEvent } from '@glimpse/core';
import { CoreGate } from './core-gate.ts';
import { DeltaGatherer, GATHERING_TIME, PATIENCE } from './delta-gatherer.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const thinking = (text: string): ReasonerEvent => ({ type: 'thinking', text });
const answer = (text: string): ReasonerEvent => ({ type: 'answer', text });
const usage = { promptTokens: 1, reusedPromptTokens: 0, thinkingTokens: 1, answerTokens: 1 };
const finish: ReasonerEvent = { type: 'finish', reason: 'stop', usage };

function createGatherer(signal?: AbortSignal) {
  const sent: ReasonerEvent[] = [];
  const lulls = new CoreGate();
  const send = async (event: ReasonerEvent): Promise<void> => void sent.push(event);
  const lull = async (): Promise<void> => {
    lulls.lull();
    await jest.advanceTimersByTimeAsync(0);
  };
  return { sent, lull, gatherer: new DeltaGatherer({ send, lulls, signal }) };
}

it('sends the first delta at once, and what follows soon as one in the first lull after its time', async () => {
  const { sent, lull, gatherer } = createGatherer();
  for (const text of ['a', 'b', 'c']) await gatherer.push(thinking(text));
  expect(sent).toEqual([thinking('a')]);
  await jest.advanceTimersByTimeAsync(GATHERING_TIME - 1);
  await lull();
  expect(sent).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(1);
  await lull();
  expect(sent).toEqual([thinking('a'), thinking('bc')]);
  await lull();
  expect(sent).toHaveLength(2);
});

it('does not wait long for a lull', async () => {
  const { sent, gatherer } = createGatherer();
  for (const text of ['a', 'b']) await gatherer.push(thinking(text));
  await jest.advanceTimersByTimeAsync(GATHERING_TIME + PATIENCE - 1);
  expect(sent).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([thinking('a'), thinking('b')]);
});

it('gathers nothing that comes slowly', async () => {
  const { sent, gatherer } = createGatherer();
  for (const text of ['a', 'b', 'c']) {
    await gatherer.push(answer(text));
    await jest.advanceTimersByTimeAsync(GATHERING_TIME);
  }
  expect(sent).toEqual([answer('a'), answer('b'), answer('c')]);
});

it('holds neither the first text of the answer back nor the finish, and keeps the order', async () => {
  const { sent, gatherer } = createGatherer();
  for (const event of [thinking('a'), thinking('b'), answer('c'), answer('d')]) await gatherer.push(event);
  expect(sent).toEqual([thinking('a'), thinking('b'), answer('c')]);
  await gatherer.push(finish);
  expect(sent.slice(3)).toEqual([answer('d'), finish]);
});

it('sends what is held on request, and only once', async () => {
  const { sent, gatherer } = createGatherer();
  await gatherer.push(thinking('a'));
  await gatherer.push(thinking('b'));
  await gatherer.flush();
  await jest.advanceTimersByTimeAsync(GATHERING_TIME + PATIENCE);
  expect(sent).toEqual([thinking('a'), thinking('b')]);
});

it('sends nothing after an abort', async () => {
  const controller = new AbortController();
  const { sent, gatherer } = createGatherer(controller.signal);
  await gatherer.push(thinking('a'));
  await gatherer.push(thinking('b'));
  controller.abort();
  await jest.advanceTimersByTimeAsync(GATHERING_TIME + PATIENCE);
  await gatherer.flush();
  expect(sent).toEqual([thinking('a')]);
});
