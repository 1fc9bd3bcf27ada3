import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { send, serveGlimpse, type ServedGlimpse } from './served-glimpse.fixture.ts';
import { IDENTITY } from '../container/tokens.ts';
import { readEvents } from './read-events.fixture.ts';

describe('what operators see', () => {
  let glimpse: ServedGlimpse;
  beforeAll(async () => {
    glimpse = await serveGlimpse();
  });
  afterAll(() => glimpse.dispose());

  const get = (path: string) => send(new URL(path, glimpse.server.url).href);

  it('says that the process is up, and which models are ready', async () => {
    expect(JSON.parse((await get('/health')).body)).toEqual({
      status: 'up',
      id: glimpse.container.resolve(IDENTITY).id,
    });
    const { status, body } = await get('/ready');
    expect(status).toBe(200);
    const { ready, hosts } = JSON.parse(body) as { ready: boolean; hosts: object[] };
    expect(ready).toBe(true);
    for (const [name, state] of [
      ['blip2', 'idle'],
      ['deepseek', 'idle'],
      ['image-decoder', 'running'],
    ])
      expect(hosts).toContainEqual({ name, state, queued: 0, active: 0, restarts: 0 });
  });

  it('counts operations by their outcome, answers by their end, and tokens', async () => {
    const ask = (id: string): Promise<Response> =>
      glimpse.run(
        'subscription($id: ID!) { answer(input: {image: {id: $id}, question: "?"}) { __typename } }',
        { id },
        { accept: 'text/event-stream' },
      );
    await readEvents(await ask(glimpse.imageId));
    await glimpse.query('{ nothing }');
    await glimpse.query(
      'query($id: ID!) { node(id: $id) { ... on Image { answer(question: " ") { text } } } }',
      {
        id: glimpse.imageId,
      },
    );
    const { body, headers } = await get('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    const lines = body.split('\n');
    for (const line of [
      'glimpse_requests_total{type="subscription",outcome="ok"} 1',
      'glimpse_requests_total{type="invalid",outcome="GRAPHQL_VALIDATION_FAILED"} 1',
      'glimpse_requests_total{type="query",outcome="INVALID_INPUT"} 1',
      'glimpse_request_duration_seconds_count{type="subscription"} 1',
      'glimpse_answers_total{end="done"} 1',
      'glimpse_answers_total{end="INVALID_INPUT"} 1',
      'glimpse_tokens_total{kind="answer"} 1',
      'glimpse_host_state{host="deepseek",state="idle"} 1',
      'glimpse_active_requests 0',
      'glimpse_host_queued_calls{host="deepseek"} 0',
      'glimpse_host_restarts{host="blip2"} 0',
    ])
      expect(lines).toContain(line);
    expect(body).toMatch(/^glimpse_event_loop_utilization (0(\.\d+)?|1)$/m);
  });
});
