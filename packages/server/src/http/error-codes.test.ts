import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ERROR_CODES, GlimpseError, Registry, type ErrorCode } from '@glimpse/core';
import sharp from 'sharp';
import { createMeanColorEncoder } from '../container/mean-color.fixture.ts';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { IMAGE_DECODER, VISION_ENCODERS } from '../container/tokens.ts';
import { readEvents } from './read-events.fixture.ts';

const CODES = Object.keys(ERROR_CODES) as ErrorCode[];

const CAPTION = 'query($id: ID!) { node(id: $id) { ... on Image { caption { text } } } }';
const ASK = `subscription($id: ID!) { answer(input: {image: {id: $id}, question: "?"}) {
  __typename ... on AnswerFailed { code message retryable retryAfter details } } }`;
const ADD = `mutation($uri: String!) { addImage(input: {dataUri: $uri}) {
  __typename ... on AddImageSuccess { image { id } } ... on ImageRefused { code message } } }`;

const dataUri = (bytes: Buffer): string => `data:image/png;base64,${bytes.toString('base64')}`;

/** Whatever part of the server fails with a code, its caller learns that code, in each way there is to learn it. */
describe('every error code', () => {
  let glimpse: TestGlimpse;
  let id: string;
  let failure: GlimpseError | undefined;

  const failOr = async <T>(work: () => Promise<T>): Promise<T> => {
    if (failure) throw failure;
    return work();
  };

  beforeAll(async () => {
    const encoder = createMeanColorEncoder();
    const { describe: describeImages } = encoder;
    glimpse = await createTestGlimpse((container) => {
      encoder.caption = () => failOr(() => Promise.resolve([]));
      encoder.describe = (...call) => failOr(() => describeImages(...call));
      container.registerInstance(VISION_ENCODERS, new Registry('UNKNOWN_ENCODER', [encoder], encoder.name));
      const decoder = container.resolve(IMAGE_DECODER);
      container.registerInstance(IMAGE_DECODER, {
        decode: (...call) => failOr(() => decoder.decode(...call)),
        dispose: () => decoder.dispose(),
      });
    });
    const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const { data } = await glimpse.query<{ addImage: { image: { id: string } } }>(ADD, {
      uri: dataUri(bytes),
    });
    id = data?.addImage.image.id ?? '';
  });
  beforeEach(() => {
    glimpse.logged.length = 0;
  });
  afterAll(() => glimpse.dispose());

  const failWith = (code: ErrorCode): { message: string; retryable: boolean; isTheirs: boolean } => {
    const message = `Expected something, received ${code}.`;
    failure = new GlimpseError({ code, message, retryAfter: 3, details: { received: code } });
    const { category, retryable } = ERROR_CODES[code];
    return { message, retryable, isTheirs: category === 'input' || category === 'busy' };
  };

  it.each(CODES)('is in the extensions of a failed field: %s', async (code) => {
    const { message, retryable, isTheirs } = failWith(code);
    const { data, errors } = await glimpse.query(CAPTION, { id });
    expect(data).toEqual({ node: { caption: null } });
    expect(errors).toMatchObject([
      code === 'INTERNAL'
        ? { message: 'Unexpected error.', extensions: { code, retryable } }
        : { message, extensions: { code, retryable, retryAfter: 3, details: { received: code } } },
    ]);
    expect(glimpse.logged).toHaveLength(isTheirs ? 0 : 1);
  });

  it.each(CODES)('is in the one failure that ends a stream: %s', async (code) => {
    const { message, retryable, isTheirs } = failWith(code);
    const events = await readEvents(await glimpse.run(ASK, { id }, { accept: 'text/event-stream' }));
    expect(events.filter(({ __typename }) => __typename === 'AnswerFailed')).toHaveLength(1);
    expect(events.at(-1)).toEqual({
      __typename: 'AnswerFailed',
      code,
      message,
      retryable,
      retryAfter: 3,
      details: { received: code },
    });
    expect(glimpse.logged).toHaveLength(isTheirs ? 0 : 1);
  });

  it.each(CODES)(
    "is a mutation's result where it is the caller's fault, else its error: %s",
    async (code) => {
      const { message } = failWith(code);
      const uri = dataUri(Buffer.from(`bytes that nobody sent before: ${code}`));
      const { data, errors } = await glimpse.query(ADD, { uri });
      if (ERROR_CODES[code].category === 'input') {
        expect(data).toEqual({ addImage: { __typename: 'ImageRefused', code, message } });
        expect(errors).toBeUndefined();
      } else {
        expect(data).toBeNull();
        expect(errors).toMatchObject([{ extensions: { code } }]);
      }
    },
  );
});
