import { expect, it } from '@jest/globals';
import type { ModelCard, VisionEncoder } from '@glimpse/core';
import { captionOf, kindLabel } from '@glimpse/world';
import { picturesOf } from './drawn-picture.fixture.ts';
import { judgeEyes } from './judge-eyes.ts';

const { signal } = new AbortController();
const pictures = picturesOf([1, 2, 3]);
const encoder = (abilities: Partial<VisionEncoder>): VisionEncoder => ({
  name: 'eyes',
  card: {} as ModelCard,
  describe: () => Promise.resolve([]),
  dispose: () => Promise.resolve(),
  ...abilities,
});

it('takes a caption for right only where every word is', async () => {
  const captions = pictures.map(({ truth }) => captionOf(truth));
  const said = [captions[0]!, `${captions[1]!} or so`, captions[2]!];
  const caption: VisionEncoder['caption'] = () =>
    Promise.resolve(said.map((text) => ({ kind: 'caption', text })));
  const results = await judgeEyes(pictures, encoder({ caption }), signal);
  expect(results.map(({ right }) => right)).toEqual([true, false, true]);
  expect(results[1]).toEqual({
    measure: 'captions',
    model: 'eyes',
    seed: 2,
    pictureKind: kindLabel(pictures[1]!.truth.kind),
    expected: captions[1],
    received: said[1],
    right: false,
  });
});

it('judges the first label', async () => {
  const classify: VisionEncoder['classify'] = (images) =>
    Promise.resolve(images.map(() => ({ kind: 'labels', labels: [{ text: 'bottle', score: 1 }] })));
  const results = await judgeEyes(pictures, encoder({ classify }), signal);
  expect(results.map(({ measure, right }) => ({ measure, right }))).toEqual(
    pictures.map(({ truth }) => ({ measure: 'labels', right: truth.kind === 'bottle' })),
  );
});

it('judges nothing that an encoder cannot do', async () => {
  expect(await judgeEyes(pictures, encoder({}), signal)).toEqual([]);
});
