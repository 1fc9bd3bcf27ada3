import { subscribe, type AnswerEvent } from './graphql-client.ts';

const ANSWER = `subscription ($id: ID!, $question: String!) {
  answer(input: { image: { id: $id }, question: $question, options: {
    cache: OFF, sampling: { greedy: true, repeatPenalty: 1 } } }) { __typename ... on AnswerFailed { code message } } }`;

export interface Ask {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  /** Of the picture. */
  readonly id: string;
  readonly question: string;
}

/** An answer under way, whose thought has begun. */
export interface Answering {
  /** What comes after the first piece of the thought, to the end. */
  readonly rest: AsyncIterable<AnswerEvent>;
  /** Leaves the subscription. */
  leave(): void;
}

/** Asks, and waits until the model thinks. */
export async function startAnswer({ url, ...variables }: Ask): Promise<Answering> {
  const left = new AbortController();
  const events = subscribe(url, ANSWER, variables, left.signal);
  for (;;) {
    const { value, done } = await events.next();
    if (done ?? value.__typename === 'AnswerFailed')
      throw new Error(`Expected a thought, received ${value ? JSON.stringify(value) : 'the end'}.`);
    if (value.__typename === 'ThinkingDelta') return { rest: events, leave: () => left.abort() };
  }
}

/** Milliseconds from the first piece of the thought to the end of the answer, when nobody leaves. */
export async function awaitAnswer(ask: Ask): Promise<number> {
  const { rest } = await startAnswer(ask);
  const begin = performance.now();
  let last: AnswerEvent | undefined;
  for await (const event of rest) last = event;
  if (last?.__typename === 'AnswerDone') return performance.now() - begin;
  throw new Error(`Expected an answer, received ${JSON.stringify(last)}.`);
}
