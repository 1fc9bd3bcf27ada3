import { expect, it } from '@jest/globals';
import { attributesOf } from '@glimpse/train';
import { captionOf, EVALUATION_SEEDS_START, sample } from '@glimpse/world';
import { readCaption } from './read-caption.ts';

it('reads from every true caption just what the picture is', () => {
  for (let seed = EVALUATION_SEEDS_START; seed < EVALUATION_SEEDS_START + 400; seed += 1) {
    const truth = sample(seed).truth;
    expect({ seed, ...readCaption(captionOf(truth)) }).toEqual({ seed, ...attributesOf(truth) });
  }
});

it('reads nothing from another text', () => {
  expect(readCaption('two cats on a couch')).toEqual({});
});
