import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { ReasonerEvent } from '@glimpse/core';
import { DeltaGatherer, GATHERING_TIME } from './delta-gatherer.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const thinking = (text: string): ReasonerEvent => ({ type: 'thinking', text });
const answer = (text: string): ReasonerEvent => ({ type: 'answer', text });
const usage = { promptTokens: 1, reusedPromptTokens: 0, thinkingTokens: 1, answerTokens: 1 };
const finish: ReasonerEvent = { type: 'finish', reason: 'stop', usage };

function createGatherer(signal?: AbortSignal): { sent: ReasonerEvent[]; gatherer: DeltaGatherer } {
  const sent: ReasonerEvent[] = [];
  const send = async (event: ReasonerEvent): Promise<void> => void sent.push(event);
  return { sent, gatherer: new DeltaGatherer({ send, signal }) };
}

it('sends the first delta at once and gathers what follows soon', async () => {
  const { sent, gatherer } = createGatherer();
  for (const text of ['a', 'b', 'c']) await gatherer.push(thinking(text));
  expect(sent).toEqual([thinking('a')]);
  await jest.advanceTimersByTimeAsync(GATHERING_TIME - 1);
  expect(sent).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([thinking('a'), thinking('bc')]);
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
  await jest.advanceTimersByTimeAsync(GATHERING_TIME);
  expect(sent).toEqual([thinking('a'), thinking('b')]);
});

it('sends nothing after an abort', async () => {
  const controller = new AbortController();
  const { sent, gatherer } = createGatherer(controller.signal);
  await gatherer.push(thinking('a'));
  await gatherer.push(thinking('b'));
  controller.abort();
  await jest.advanceTimersByTimeAsync(GATHERING_TIME);
  await gatherer.flush();
  expect(sent).toEqual([thinking('a')]);
});
