export interface AnswerEvent {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

interface GraphQLAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

const post = (url: string, accept: string, query: string, variables: object, signal?: AbortSignal) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  });

/** Throws where the answer has errors. */
export async function request<Data>(url: string, query: string, variables: object): Promise<Data> {
  const response = await post(url, 'application/json', query, variables);
  const { data, errors } = (await response.json()) as GraphQLAnswer<Data>;
  if (data && !errors) return data;
  throw new Error(`Expected data from ${url}, received ${errors?.[0]?.message ?? response.statusText}.`);
}

/** The events of an `answer` subscription over SSE; an abort of the signal leaves it, and ends the iteration. */
export async function* subscribe(
  url: string,
  query: string,
  variables: object,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, void, undefined> {
  const response = await post(url, 'text/event-stream', query, variables, signal);
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const data = /^data: (.+)$/m.exec(message)?.[1];
        if (message.includes('event: next') && data)
          yield (JSON.parse(data) as { data: { answer: AnswerEvent } }).data.answer;
        // A body that is aborted between two reads may leave the next one waiting forever.
        if (signal.aborted) return;
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
