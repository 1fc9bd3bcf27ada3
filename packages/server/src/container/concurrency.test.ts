import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { silentLogger } from '@glimpse/core/testing';
import { intakeSchema } from '../config/intake-config.ts';
import { loadConfig } from '../config/load-config.ts';
import { storeRedPixel } from '../http/served-glimpse.fixture.ts';
import { DEFAULT_INTAKE_LIMITS } from '../intake/intake-limits.ts';
import { streamEvents } from '../http/read-events.fixture.ts';
import { createImageDecoder } from './create-models.ts';
import { createTestGlimpse, type TestGlimpse } from './test-glimpse.fixture.ts';
import { HOSTS } from './tokens.ts';

const FRAGILE_EYES = fileURLToPath(new URL('../errors/fragile-eyes.fixture.ts', import.meta.url));
const ECHO = createRequire(import.meta.url).resolve('../../../host/src/fixtures/echo-reasoner.fixture.ts');

const CAPTION = `query($id: ID!, $prompt: String!) { node(id: $id) { ... on Image {
  caption(encoder: "eyes", prompt: $prompt) { text } } } }`;
const ASK = `subscription($id: ID!, $question: String!) { answer(input: {image: {id: $id}, question: $question}) {
  __typename } }`;

describe('concurrency', () => {
  let glimpse: TestGlimpse;
  afterEach(() => glimpse.dispose());

  const start = async (concurrency?: number): Promise<{ id: string }> => {
    glimpse = await createTestGlimpse(
      undefined,
      {},
      {
        encoder: 'eyes',
        reasoner: 'echo',
        plugins: {
          eyes: { use: FRAGILE_EYES, options: {}, concurrency },
          echo: { use: ECHO, options: { endless: true }, concurrency },
        },
      },
    );
    return { id: await storeRedPixel(glimpse.container) };
  };
  const statusOf = (name: string) =>
    glimpse.container.resolve(HOSTS).find((host) => host.name === name)?.status;

  it.each([
    [undefined, { inFlight: 1, queued: 2 }],
    [2, { inFlight: 2, queued: 1 }],
  ])(
    'of %s is how many calls an encoder works on, the cores notwithstanding',
    async (concurrency, expected) => {
      const variables = await start(concurrency);
      const asks = ['hang 1', 'hang 2', 'hang 3'].map((prompt) =>
        glimpse.query(CAPTION, { ...variables, prompt }),
      );
      while (statusOf('eyes')?.queued !== expected.queued)
        await new Promise((resolve) => setTimeout(resolve, 5));
      expect(statusOf('eyes')).toMatchObject(expected);
      await glimpse.dispose();
      for (const { errors } of await Promise.all(asks))
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['DISPOSED']);
    },
  );

  it('of 2 lets a reasoner think about two questions at the same time', async () => {
    const variables = await start(2);
    const [one, two] = await Promise.all(
      ['One?', 'Two?'].map(async (question) => {
        const headers = { accept: 'text/event-stream' };
        return streamEvents(await glimpse.run(ASK, { ...variables, question }, headers));
      }),
    );
    for (const events of [one, two, one, two]) {
      let last: string | undefined;
      while (last !== 'ThinkingDelta') last = (await events?.next())?.value?.__typename;
    }
    expect(statusOf('echo')).toMatchObject({ inFlight: 2, queued: 0 });
    await Promise.all([one?.return(), two?.return()]);
  });

  it.each([
    [{}, 2],
    [{ concurrency: 1 }, 1],
    [{ concurrency: 3 }, 3],
  ])('of the intake %j decodes so many pictures at a time: %d', async (intake, inFlight) => {
    await start();
    const { config } = await loadConfig({
      cwd: glimpse.folder,
      defaults: { intake: intakeSchema.parse(intake) },
    });
    const decoder = createImageDecoder(DEFAULT_INTAKE_LIMITS, config.intake, silentLogger);
    const decodes = Array.from({ length: 4 }, () =>
      decoder.decode({ source: '/nowhere', target: '/nowhere' }),
    );
    const settled = Promise.allSettled(decodes);
    expect(decoder.status).toMatchObject({ inFlight, queued: 4 - inFlight });
    await decoder.dispose();
    expect(await settled).toEqual(decodes.map(() => expect.objectContaining({ status: 'rejected' })));
  });
});
