import { afterAll, beforeAll, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createTestGlimpse, type TestGlimpse } from './test-glimpse.fixture.ts';

const REQUESTS = 8;
const ADD =
  'mutation($uri: String!) { addImage(input: {dataUri: $uri}) { ... on AddImageSuccess { image { id } } } }';
const CAPTION = 'query($id: ID!) { node(id: $id) { ... on Image { caption(cache: OFF) { text } } } }';
const ANSWER = `query($id: ID!) { node(id: $id) { ... on Image {
  answer(question: "What is it?", options: {sampling: {greedy: true}, cache: OFF}) { text } } } }`;

let glimpse: TestGlimpse;
let ids: string[];

beforeAll(async () => {
  glimpse = await createTestGlimpse();
  ids = await Promise.all(
    Array.from({ length: REQUESTS }, async (_, i) => {
      const background = { r: i * 30, g: 128, b: 255 - i * 30 };
      const png = await sharp({ create: { width: 64, height: 64, channels: 3, background } })
        .png()
        .toBuffer();
      const uri = `data:image/png;base64,${png.toString('base64')}`;
      const { data } = await glimpse.query<{ addImage: { image: { id: string } } }>(ADD, { uri });
      return data?.addImage.image.id ?? '';
    }),
  );
});
afterAll(() => glimpse.dispose());

it('answers while other requests keep the encoder busy, and both as if they were alone', async () => {
  const [id] = ids;
  const alone = await glimpse.query(ANSWER, { id });
  expect(alone.errors).toBeUndefined();
  const [answered, ...captions] = await Promise.all([
    glimpse.query(ANSWER, { id }),
    ...[...ids, ...ids].map((other) => glimpse.query<{ node: object }>(CAPTION, { id: other })),
  ]);
  expect(answered).toEqual(alone);
  const again = await Promise.all(ids.map((other) => glimpse.query(CAPTION, { id: other })));
  expect(captions).toEqual([...again, ...again]);
  expect(captions.every(({ errors }) => errors === undefined)).toBe(true);
});
