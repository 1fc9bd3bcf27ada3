import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImageInput } from '../spec/image-input.ts';
import {
  abilitiesOf,
  type Description,
  type VisionAbility,
  type VisionEncoder,
} from '../spec/vision-encoder.ts';
import { expectRecoveryFromBrokenPack, type PackUnderTest } from './broken-pack.ts';

export interface VisionEncoderContract {
  /** The abilities that the plugin declares. */
  readonly abilities: readonly VisionAbility[];
  /** A fresh encoder; with a path, one on that model pack. */
  create(packPath?: string): Promise<VisionEncoder>;
  /** At least three pictures that look different. */
  images(): Promise<readonly ImageInput[]>;
  /** Pictures in one batch of the model; the suite sends more. Default 8. */
  readonly batchSize?: number | undefined;
  /** Where the encoder reads its model, for an encoder that has one. */
  readonly pack?: PackUnderTest | undefined;
  /** Loads of the model so far, where the test can count them. */
  readonly loads?: (() => number) | undefined;
}

/** What every vision encoder must do, bare or hosted. Call it at the top of a `.contract.test.ts` file. */
export function describeVisionEncoderContract(name: string, contract: VisionEncoderContract): void {
  describe(`${name} keeps the vision encoder contract`, () => {
    let encoder: VisionEncoder;
    let images: readonly ImageInput[];

    beforeAll(async () => {
      encoder = await contract.create();
      images = await contract.images();
      expect(images.length).toBeGreaterThanOrEqual(3);
    });
    afterAll(async () => {
      await encoder.dispose();
    });

    it('loads the model once for concurrent callers, who all get the same', async () => {
      const before = contract.loads?.() ?? 0;
      const [first, ...others] = await Promise.all([1, 2, 3].map(() => encoder.describe(images)));
      for (const other of others) expect(other).toEqual(first);
      if (contract.loads) expect(contract.loads() - before).toBe(1);
    });

    it('loads ahead of the first call, if it can', async () => {
      const other = await contract.create();
      const before = contract.loads?.() ?? 0;
      await other.load?.();
      expect(await other.describe(images)).toHaveLength(images.length);
      if (contract.loads) expect(contract.loads() - before).toBe(1);
      await other.dispose();
    });

    it('has exactly the abilities that it declares', () => {
      expect(abilitiesOf(encoder).sort()).toEqual([...contract.abilities].sort());
    });

    it('has a card whose fingerprint identifies the model', () => {
      expect(encoder.card.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(encoder.card.architecture).not.toBe('');
    });

    it('describes every image in words, each on its own', async () => {
      const together = await encoder.describe(images);
      expect(together.every(({ text }) => text.trim() !== '')).toBe(true);
      expect(new Set(texts(together)).size).toBeGreaterThan(1);
    });

    it('keeps the order of the images, over several batches', async () => {
      const known = texts(await encoder.describe(images));
      const order = Array.from(
        { length: (contract.batchSize ?? 8) * 2 + 1 },
        (_, i) => (i * 2 + 1) % images.length,
      );
      const shuffled = await encoder.describe(pick(images, order));
      expect(texts(shuffled)).toEqual(order.map((index) => known[index]));
    });

    it('answers an empty list with an empty list, in every ability', async () => {
      expect(await encoder.describe([])).toEqual([]);
      for (const ability of contract.abilities) expect(await callAbility(encoder, ability, [])).toEqual([]);
    });

    it('answers one piece of evidence per entry, in every ability', async () => {
      for (const ability of contract.abilities)
        expect(await callAbility(encoder, ability, images)).toHaveLength(images.length);
    });

    it('rejects with the reason of a signal that has already aborted', async () => {
      const reason = new Error('left before');
      const signal = AbortSignal.abort(reason);
      await expect(encoder.describe(images, { signal })).rejects.toBe(reason);
    });

    it('rejects with the reason of a signal that aborts while it works, and works on afterwards', async () => {
      const controller = new AbortController();
      const reason = new Error('left meanwhile');
      const many = pick(
        images,
        Array.from({ length: 64 }, (_, i) => i % images.length),
      );
      const call = encoder.describe(many, { signal: controller.signal });
      setImmediate(() => controller.abort(reason));
      await expect(call).rejects.toBe(reason);
      expect(await encoder.describe(images)).toHaveLength(images.length);
    });

    it('can be disposed twice, and rejects calls afterwards', async () => {
      const other = await contract.create();
      await other.describe(images.slice(0, 1));
      await Promise.all([other.dispose(), other.dispose()]);
      await other.dispose();
      await expect(other.describe(images)).rejects.toMatchObject({ code: 'DISPOSED' });
    });

    it('can be disposed before it was used', async () => {
      const other = await contract.create();
      await other.dispose();
      await expect(other.describe(images)).rejects.toMatchObject({ code: 'DISPOSED' });
    });

    const { pack } = contract;
    if (pack)
      it('says which file of the pack is missing, and loads once it is there', () =>
        expectRecoveryFromBrokenPack(pack, contract.create, async (other) => {
          expect(await other.describe(images)).toHaveLength(images.length);
        }));
  });
}

const pick = (images: readonly ImageInput[], order: readonly number[]): ImageInput[] =>
  order.flatMap((index) => images[index] ?? []);

const texts = (descriptions: readonly Description[]): string[] => descriptions.map(({ text }) => text);

function callAbility(
  encoder: VisionEncoder,
  ability: VisionAbility,
  images: readonly ImageInput[],
): Promise<unknown[]> | undefined {
  switch (ability) {
    case 'match':
      return encoder.match?.(images, { texts: ['a product', 'a chart'] });
    case 'answer':
      return encoder.answer?.(images, { question: 'What is it?' });
    case 'embedText':
      return encoder.embedText?.(images.map((_image, index) => `picture ${index}`));
    default:
      return encoder[ability]?.(images);
  }
}
