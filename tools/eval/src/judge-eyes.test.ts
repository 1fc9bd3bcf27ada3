import { expect, it } from '@jest/globals';
import type { ModelCard, VisionEncoder } from '@glimpse/core';
import { captionOf, kindLabel } from '@glimpse/world';
import { picturesOf } from './drawn-picture.fixture.ts';
import { judgeEyes, judgeOtherCharts } from './judge-eyes.ts';

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
  expect(results[1]).toMatchObject({
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

it('says which attributes a wrong caption states rightly', async () => {
  const caption: VisionEncoder['caption'] = () =>
    Promise.resolve([{ kind: 'caption', text: 'a red dotted leather boot on a teal background' }]);
  const boot = {
    ...pictures[0]!,
    truth: {
      type: 'product',
      kind: 'boot',
      color: 'blue',
      pattern: 'dotted',
      material: 'leather',
      background: 'grey',
      viewpoint: 'front',
    },
  } as const;
  const [result] = await judgeEyes([boot], encoder({ caption }), signal);
  expect(result?.attributes).toEqual({
    'product kind': true,
    'product color': false,
    'product pattern': true,
    'product material': true,
    'product background': false,
    'product tag': true,
  });
});

it('judges type and trend of charts alone, from a caption that may be wrong elsewhere', async () => {
  const caption: VisionEncoder['caption'] = () =>
    Promise.resolve([{ kind: 'caption', text: 'a red scatter chart falling' }]);
  const cloud = {
    ...pictures[0]!,
    truth: {
      type: 'chart',
      kind: 'scatter',
      title: '',
      horizontalAxis: { title: '' },
      verticalAxis: { title: '' },
      color: 'blue',
      points: [],
      trend: 'rising',
      outlier: false,
    },
  } as const;
  const results = await judgeOtherCharts([cloud], encoder({ caption }), signal);
  expect(results.map(({ measure, right }) => [measure, right])).toEqual([
    ['other charts: type', true],
    ['other charts: trend', false],
  ]);
});
