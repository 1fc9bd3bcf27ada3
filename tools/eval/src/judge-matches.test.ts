import { expect, it } from '@jest/globals';
import type { EncoderWith, MatchesEvidence, ModelCard } from '@glimpse/core';
import { captionOf, kindLabel } from '@glimpse/world';
import { picturesOf } from './drawn-picture.fixture.ts';
import { judgeMatches } from './judge-matches.ts';

const { signal } = new AbortController();
const pictures = picturesOf([1, 2, 3]);

/** Prefers whatever `prefers` says. */
const encoder = (prefers: (text: string) => boolean): EncoderWith<'match'> => ({
  name: 'eyes',
  card: {} as ModelCard,
  match: (images, { texts }) =>
    Promise.resolve(
      images.map((): MatchesEvidence => ({
        kind: 'matches',
        matches: texts.map((text) => ({ text, score: prefers(text) ? 0.9 : 0.1 })),
      })),
    ),
  describe: () => Promise.resolve([]),
  dispose: () => Promise.resolve(),
});

it('takes the best score for the choice', async () => {
  const captions = pictures.map(({ truth }) => captionOf(truth));
  const results = await judgeMatches(
    pictures,
    encoder((text) => captions.includes(text)),
    signal,
  );
  expect(results).toEqual(
    pictures.map(({ seed, truth }, index) => ({
      measure: 'matches',
      model: 'eyes',
      seed,
      pictureKind: kindLabel(truth.kind),
      expected: captions[index],
      received: captions[index],
      right: true,
    })),
  );
});

it('counts any other choice as wrong', async () => {
  const captions = pictures.map(({ truth }) => captionOf(truth));
  const results = await judgeMatches(
    pictures,
    encoder((text) => !captions.includes(text)),
    signal,
  );
  expect(results.map(({ right }) => right)).toEqual([false, false, false]);
});
