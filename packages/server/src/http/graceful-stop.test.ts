import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEvents, streamEvents, type AnswerEventData } from './read-events.fixture.ts';
import { send, serveGlimpse, socketClient, type ServedGlimpse } from './served-glimpse.fixture.ts';

const FIELDS = '{ __typename ... on AnswerFailed { code retryable } }';
const ASK = `subscription($id: ID!, $question: String!) {
  answer(input: {image: {id: $id}, question: $question}) ${FIELDS} }`;
const STOPPED = { __typename: 'AnswerFailed', code: 'SERVER_STOPPING', retryable: true };

describe('a server that is stopped', () => {
  let glimpse: ServedGlimpse;
  const ask = (): Promise<Response> =>
    fetch(glimpse.server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: ASK, variables: { id: glimpse.imageId, question: '?' } }),
    });

  const ending = ({ __typename }: AnswerEventData): boolean => /Done|Failed/.test(__typename);

  describe('without patience', () => {
    beforeEach(async () => {
      glimpse = await serveGlimpse({ http: { graceSeconds: 0 } });
    });
    afterEach(() => glimpse.dispose());

    it('ends every stream with exactly one failure, over HTTP and WebSocket', async () => {
      const client = socketClient(glimpse.server.url);
      const overSocket = client.iterate<{ answer: AnswerEventData }>({
        query: ASK,
        variables: { id: glimpse.imageId, question: '?' },
      });
      await overSocket.next();
      const overHttp = streamEvents(await ask());
      await overHttp.next();
      const closed = glimpse.server.close();
      const httpEvents: AnswerEventData[] = [];
      for await (const event of overHttp) httpEvents.push(event);
      const socketEvents: AnswerEventData[] = [];
      for await (const { data } of overSocket) if (data) socketEvents.push(data.answer);
      for (const events of [httpEvents, socketEvents]) expect(events.filter(ending)).toEqual([STOPPED]);
      await closed;
      expect(glimpse.reasoner.lateWords).toBe(0);
      await expect(ask()).rejects.toThrow();
    });

    it('ends a query with the code', async () => {
      const query = 'query($id: ID!) { node(id: $id) { ... on Image { answer(question: "?") { text } } } }';
      const answering = send(glimpse.server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { id: glimpse.imageId } }),
      });
      while (glimpse.encoder.calls.length === 0) await sleep(2);
      await glimpse.server.close();
      expect(JSON.parse((await answering).body)).toMatchObject({
        errors: [{ extensions: { code: 'SERVER_STOPPING', retryable: true } }],
      });
      expect(glimpse.logged).toEqual([]);
    });
  });

  it('lets work end that needs less than the grace period, and takes no more', async () => {
    glimpse = await serveGlimpse();
    const response = await ask();
    const closed = glimpse.server.close();
    const late = await glimpse.run('{ __typename }');
    expect([late.status, await late.json()]).toMatchObject([
      503,
      { errors: [{ extensions: { code: 'SERVER_STOPPING' } }] },
    ]);
    expect((await readEvents(response)).at(-1)?.__typename).toBe('AnswerDone');
    await closed;
    await glimpse.dispose();
  });
});
