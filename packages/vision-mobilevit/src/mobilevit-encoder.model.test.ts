import type { VisionEncoder } from '@glimpse/core';
import { testServices } from '@glimpse/core/testing';
import { worldPictures, type WorldPicture } from '@glimpse/onnx/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mobilevitOptionsSchema } from './mobilevit-options.ts';
import { plugin } from './mobilevit-plugin.ts';

const options = mobilevitOptionsSchema.parse({});

describe('MobileViT of the mini pack', () => {
  let encoder: VisionEncoder;
  let pictures: readonly WorldPicture[];

  beforeAll(async () => {
    encoder = await plugin.create(options, testServices('eyes'));
    pictures = await worldPictures();
  });
  afterAll(async () => {
    await encoder.dispose();
  });

  it('labels pictures that it has never seen, the best first', async () => {
    const found = (await encoder.classify?.(pictures)) ?? [];
    expect(found.map(({ labels }) => labels[0]?.text)).toEqual(pictures.map(({ label }) => label));
    for (const { labels } of found) {
      const scores = labels.map(({ score }) => score);
      expect(scores).toHaveLength(5);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
    }
  });

  it('gives as many labels as asked for, at most all, whose scores add up to one', async () => {
    const [one] = (await encoder.classify?.(pictures.slice(0, 1), { first: 1 })) ?? [];
    const [all] = (await encoder.classify?.(pictures.slice(0, 1), { first: 1000 })) ?? [];
    expect(one?.labels).toHaveLength(1);
    expect(all?.labels.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
  });

  it.each([0, -1, 1.5, NaN])('refuses first: %d', async (first) => {
    await expect(encoder.classify?.(pictures, { first })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('describes a picture by its label and score', async () => {
    const [description] = await encoder.describe(pictures.slice(0, 1));
    expect(description?.text).toMatch(new RegExp(`^${pictures[0]!.label} \\(\\d+%\\)`));
  });

  it('has a card that needs no graph', async () => {
    const card = await plugin.card(options, testServices('eyes'));
    expect(card).toMatchObject({ model: 'mobilevit', pack: 'mini', architecture: 'MobileViT' });
    expect(card).toEqual(encoder.card);
  });
});
