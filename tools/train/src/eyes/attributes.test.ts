import { expect, test } from '@jest/globals';
import { captionOf, sample } from '@glimpse/world';
import { attributesOf } from './attributes.ts';

test('pictures have the same attributes just where they have the same caption', () => {
  const captions = new Map<string, string>();
  const attributes = new Map<string, string>();
  for (let seed = 1; seed <= 1500; seed += 1) {
    const truth = sample(seed).truth;
    const caption = captionOf(truth);
    const stated = JSON.stringify(attributesOf(truth));
    expect(captions.get(stated) ?? caption).toBe(caption);
    expect(attributes.get(caption) ?? stated).toBe(stated);
    captions.set(stated, caption);
    attributes.set(caption, stated);
  }
});
