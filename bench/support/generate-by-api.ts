import { subscribe, type AnswerEvent } from './graphql-client.ts';
import type { Generation } from './generation.ts';

const ANSWER = `subscription ($id: ID!, $question: String!, $budget: Int!, $maxTokens: Int!, $seed: Int, $cache: CacheMode!) {
  answer(input: { image: { id: $id }, question: $question, keep: false, options: {
    cache: $cache, sampling: { seed: $seed }, maxTokens: $maxTokens, thinking: { mode: ALWAYS, budgetTokens: $budget } } }) {
    __typename
    ... on AnswerFailed { code message }
    ... on AnswerDone { answer { usage { promptTokens reusedPromptTokens thinkingTokens answerTokens } } }
  } }`;

export interface GenerateOptions {
  /** Of the GraphQL endpoint. */
  readonly url: string;
  /** Of the picture. */
  readonly id: string;
  readonly question: string;
  /** Thought and answer together; at least 2. */
  readonly tokens: number;
  /** Default: random; such answers are never kept. */
  readonly seed?: number | undefined;
  /** `OFF` keeps the evaluated prompt off the disk, too. */
  readonly cache: 'USE' | 'OFF';
}

export interface Usage {
  readonly promptTokens: number;
  readonly reusedPromptTokens: number;
  readonly thinkingTokens: number;
  readonly answerTokens: number;
}

export interface ApiGeneration extends Generation {
  readonly usage: Usage;
}

const isText = ({ __typename: type }: AnswerEvent): boolean =>
  type === 'ThinkingDelta' || type === 'AnswerDelta';

/** One answer over SSE, to its end. */
export async function generateByApi(options: GenerateOptions): Promise<ApiGeneration> {
  const { url, id, question, tokens, seed, cache } = options;
  const budget = Math.floor(tokens / 2);
  const variables = { id, question, seed, cache, budget, maxTokens: tokens - budget };
  let begin: number | undefined;
  for await (const event of subscribe(url, ANSWER, variables, new AbortController().signal)) {
    if (isText(event)) begin ??= performance.now();
    if (event.__typename === 'AnswerFailed') throw new Error(`The answer failed: ${JSON.stringify(event)}`);
    if (event.__typename !== 'AnswerDone') continue;
    const { usage } = event.answer as { usage: Usage };
    const end = performance.now();
    return { begin: begin ?? end, end, tokens: usage.thinkingTokens + usage.answerTokens, usage };
  }
  throw new Error('Expected an answer, received the end of the stream.');
}
