import { expect, it } from '@jest/globals';
import type { Cache, CacheKey } from '@glimpse/core';
import { silentLogger } from '@glimpse/core/testing';
import { StoredPicturesCache } from './stored-pictures-cache.ts';

const image = 'a'.repeat(64);
const key: CacheKey = { kind: 'evidence', images: [image], question: 'caption' };
const value = { text: 'a red mug' };

/** Keeps values until their picture is forgotten. */
const createStore = () => {
  const values = new Map<string, unknown>();
  const cache: Cache = {
    peek: ({ images: [of = ''] }) => values.get(of),
    get: ({ images: [of = ''] }) => Promise.resolve(values.get(of)),
    set: ({ images: [of = ''] }, kept) => Promise.resolve(void values.set(of, kept)),
    forget: (of) => Promise.resolve(void values.delete(of)),
  };
  return { values, cache };
};

it('keeps what was derived from a stored picture', async () => {
  const { cache } = createStore();
  const kept = new StoredPicturesCache(cache, () => Promise.resolve(true), silentLogger);
  await kept.set(key, value);
  expect([kept.peek(key), await kept.get(key)]).toEqual([value, value]);
  await kept.forget(image);
  expect(kept.peek(key)).toBeUndefined();
});

it('keeps nothing that is written after its picture was removed, nor while it is', async () => {
  const { cache, values } = createStore();
  let isStored = true;
  const kept = new StoredPicturesCache(
    {
      ...cache,
      set: async (...entry) => {
        isStored = false;
        await cache.forget(image);
        await cache.set(...entry);
      },
    },
    () => Promise.resolve(isStored),
    silentLogger,
  );
  await kept.set(key, value);
  expect(values.size).toBe(0);
});

it('keeps nothing of several pictures one of which is gone', async () => {
  const { cache, values } = createStore();
  const isStored = (of: string): Promise<boolean> => Promise.resolve(of === image);
  const forgotten: string[] = [];
  const forget = (of: string): Promise<void> => Promise.resolve(void forgotten.push(of));
  const kept = new StoredPicturesCache({ ...cache, forget }, isStored, silentLogger);
  await kept.set({ ...key, images: [image, 'b'.repeat(64)] }, value);
  expect([values.size, forgotten]).toEqual([1, ['b'.repeat(64)]]);
});

it('is no reason to fail where the store cannot be asked', async () => {
  const warnings: unknown[] = [];
  const log = { ...silentLogger, warn: (_fields: object, message: string) => void warnings.push(message) };
  const kept = new StoredPicturesCache(createStore().cache, () => Promise.reject(new Error('no disk')), log);
  await kept.set(key, value);
  expect(warnings).toEqual(['What was derived from a removed picture may still be kept']);
});
