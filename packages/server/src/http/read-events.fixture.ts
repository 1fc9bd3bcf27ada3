export interface AnswerEventData {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** The events of an `answer` subscription, as graphql-sse sends them. */
export async function readEvents(response: Response): Promise<AnswerEventData[]> {
  const text = await response.text();
  return text
    .split('\n\n')
    .filter((message) => message.includes('event: next'))
    .map((message) => {
      const data = /^data: (.*)$/m.exec(message)?.[1] ?? '{}';
      return (JSON.parse(data) as { data: { answer: AnswerEventData } }).data.answer;
    });
}
