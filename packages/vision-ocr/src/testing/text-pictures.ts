import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ImageInput } from '@glimpse/core';
import sharp from 'sharp';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

export type TextPicture = 'sign' | 'ticket' | 'receipt' | 'chinese' | 'columns';

/** Absolute path of a small drawn picture of printed text. */
export const textPicturePath = (name: TextPicture): string => fileURLToPath(new URL(`${name}.png`, FIXTURES));

/** Three small English ones, quick to read. */
export const textPictures = (): Promise<readonly ImageInput[]> =>
  Promise.all((['sign', 'ticket', 'receipt'] as const).map((name) => toInput(textPicturePath(name))));

/** A picture file as an encoder gets it. */
export async function toInput(path: string): Promise<ImageInput> {
  const bytes = await readFile(path);
  const { width, height } = await sharp(bytes).metadata();
  return { sha256: createHash('sha256').update(bytes).digest('hex'), path, width, height };
}
