import { subscribe } from './graphql-client.ts';

const ANSWER = `subscription ($id: ID!, $question: String!) {
  answer(input: { image: { id: $id }, question: $question, keep: false, options: {
    maxTokens: 60, thinking: { budgetTokens: 60 } } }) { __typename ... on AnswerFailed { code } } }`;

export interface StreamOptions {
  readonly url: string;
  readonly id: string;
  readonly question: string;
  /** Events after which the reader leaves; by default none. */
  readonly leaveAfter?: number | undefined;
}

export interface StreamCourse {
  /** Types of the events, or the code of a failure. */
  readonly events: readonly string[];
  /** Whether the reader left before the end. */
  readonly left: boolean;
}

export const isEnd = (event: string): boolean => event === 'AnswerDone' || !/^[A-Z][a-z]/.test(event);

/** Reads an answer to its end, or leaves it. */
export async function readStream({ url, leaveAfter, ...variables }: StreamOptions): Promise<StreamCourse> {
  const controller = new AbortController();
  const events: string[] = [];
  for await (const event of subscribe(url, ANSWER, variables, controller.signal)) {
    const { __typename: type, code } = event;
    events.push(type === 'AnswerFailed' ? String(code) : type);
    if (events.length === leaveAfter && !events.some(isEnd)) controller.abort();
  }
  return { events, left: controller.signal.aborted };
}
