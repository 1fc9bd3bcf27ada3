import type { ImageInput } from '@glimpse/core';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const PICTURES = new URL('../../fixtures/pictures/', import.meta.url);

/** A picture that the mini pack has never seen, and what is true of it. */
export interface WorldPicture extends ImageInput {
  readonly caption: string;
  readonly label: string;
}

/** Six pictures of the synthetic world: three charts, two documents and a product. */
export async function worldPictures(): Promise<readonly WorldPicture[]> {
  const listed = JSON.parse(await readFile(new URL('pictures.json', PICTURES), 'utf8')) as (Omit<
    WorldPicture,
    'path'
  > & { file: string })[];
  return listed.map(({ file, ...picture }) => ({ ...picture, path: fileURLToPath(new URL(file, PICTURES)) }));
}
