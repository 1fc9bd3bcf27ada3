import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { streamEvents, type AnswerEventData } from '../http/read-events.fixture.ts';
import { GlimpseProcess } from './glimpse-process.fixture.ts';

const EXAMPLE = new URL('../../../../examples/tshirt.png', import.meta.url);

/** Far from all that the mini reasoner knows: it wanders for about a second, long enough to be stopped. */
const LONG_QUESTION = 'Describe the secret image. '.repeat(60);

describe('glimpse serve', () => {
  let cwd: string;
  let serve: GlimpseProcess;
  let url: string;
  let picture: string;
  let id: string;

  const request = (
    query: string,
    variables: object,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  const start = async (graceSeconds: number): Promise<void> => {
    await writeFile(join(cwd, 'glimpse.config.json'), JSON.stringify({ http: { graceSeconds } }));
    serve = new GlimpseProcess(cwd, ['serve', '--port', '0', '--data-dir', cwd]);
    url = await serve.ready();
    const query = `mutation Add($uri: String!) { addImage(input: {dataUri: $uri}) { ... on AddImageSuccess { image { id } } } }`;
    const added = await request(query, { uri: `data:image/png;base64,${picture}` });
    id = ((await added.json()) as { data: { addImage: { image: { id: string } } } }).data.addImage.image.id;
  };
  const ask = async (): Promise<AsyncGenerator<AnswerEventData>> =>
    streamEvents(
      await request(
        `subscription Ask($id: ID!, $question: String!) { answer(input: {image: {id: $id}, question: $question,
            options: {sampling: {greedy: true, repeatPenalty: 1}}}) {
          __typename ... on AnswerFailed { code } } }`,
        { id, question: LONG_QUESTION },
        { accept: 'text/event-stream' },
      ),
    );

  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'glimpse-serve-'));
    picture = (await readFile(EXAMPLE)).toString('base64');
  });
  afterEach(async () => {
    serve.child.kill('SIGKILL');
    await rm(cwd, { recursive: true, force: true });
  });

  it('ends its streams at SIGTERM, and has logged one line for each operation and nothing private', async () => {
    await start(0);
    const failures: AnswerEventData[] = [];
    for await (const event of await ask()) {
      if (event.__typename === 'EvidenceReady') serve.child.kill('SIGTERM');
      if (event.__typename === 'AnswerFailed') failures.push(event);
    }
    expect(failures).toEqual([{ __typename: 'AnswerFailed', code: 'SERVER_STOPPING' }]);
    expect(await serve.exit()).toBe(0);

    const lines = serve.error
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ msg }) => msg === 'Operation')).toMatchObject([
      { level: 30, name: 'Add', type: 'mutation', outcome: 'ok', duration: expect.any(Number) },
      {
        level: 30,
        name: 'Ask',
        type: 'subscription',
        outcome: 'SERVER_STOPPING',
        duration: expect.any(Number),
      },
    ]);
    for (const secret of ['secret image', picture.slice(100, 140)]) expect(serve.error).not.toContain(secret);
  });

  it('ends at once at a second signal', async () => {
    await start(600);
    for await (const event of await ask()) {
      if (event.__typename !== 'ThinkingDelta') continue;
      serve.child.kill('SIGTERM');
      await serve.logged('Stopping');
      serve.child.kill('SIGINT');
      break;
    }
    expect(await serve.exit()).toBe(130);
  });
});
