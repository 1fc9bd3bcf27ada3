import { expect, it } from '@jest/globals';
import { captionOf, EVALUATION_SEEDS_START, sample } from '@glimpse/world';
import { chooseCaptions } from './choose-captions.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => EVALUATION_SEEDS_START + index);
const chosen = SEEDS.map((seed) => {
  const truth = sample(seed).truth;
  return { truth, captions: chooseCaptions(truth, seed, 7) };
});

it('gives eight different captions, one of which is true', () => {
  for (const { truth, captions } of chosen) {
    expect(new Set(captions).size).toBe(8);
    expect(captions).toContain(captionOf(truth));
  }
});

it('gives captions of one type of picture only', () => {
  for (const { truth, captions } of chosen)
    for (const caption of captions) {
      expect(/^a (scanned|photographed) /.test(caption)).toBe(truth.type === 'document');
      expect(caption.includes(' chart ')).toBe(truth.type === 'chart');
    }
});

it('hides the true one in any place, the same one at every run', () => {
  const places = chosen.map(({ truth, captions }) => captions.indexOf(captionOf(truth)));
  expect(new Set(places).size).toBeGreaterThan(4);
  expect(SEEDS.map((seed) => chooseCaptions(sample(seed).truth, seed, 7))).toEqual(
    chosen.map(({ captions }) => captions),
  );
});
