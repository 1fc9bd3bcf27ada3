export interface AnswerEventData {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** The events of a subscription of one field as they come, in graphql-sse's form; leaving cancels the response. */
export async function* streamEvents(response: Response): AsyncGenerator<AnswerEventData, void, undefined> {
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const data = /^data: (.+)$/m.exec(message)?.[1];
      if (message.includes('event: next') && data)
        yield* Object.values((JSON.parse(data) as { data: Record<string, AnswerEventData> }).data);
    }
  }
}

export async function readEvents(response: Response): Promise<AnswerEventData[]> {
  const events: AnswerEventData[] = [];
  for await (const event of streamEvents(response)) events.push(event);
  return events;
}
