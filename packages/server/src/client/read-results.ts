import { EventSourceParserStream } from 'eventsource-parser/stream';

/** One result of an operation, as GraphQL has it. */
export interface GraphQLResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** The results of an operation as they come: those of a stream of server-sent events, or the only one. */
export async function* readResults(response: Response): AsyncGenerator<GraphQLResult, void, undefined> {
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    yield (await response.json()) as GraphQLResult;
    return;
  }
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { event, data } of events) if (event === 'next') yield JSON.parse(data) as GraphQLResult;
}
