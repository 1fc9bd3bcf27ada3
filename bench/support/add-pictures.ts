import { EVALUATION_SEEDS_START, renderPng, sample } from '@glimpse/world';
import { request } from './graphql-client.ts';

const ADD = `mutation ($dataUri: String!) {
  addImage(input: { dataUri: $dataUri }) { ... on AddImageSuccess { image { id } } } }`;

interface Added {
  readonly addImage: { readonly image?: { readonly id: string } };
}

/** Draws different pictures and sends them; returns their ids. */
export async function addPictures(url: string, count: number): Promise<string[]> {
  const pictures = await Promise.all(
    Array.from({ length: count }, (_, index) => renderPng(sample(EVALUATION_SEEDS_START + index))),
  );
  return sendPictures(
    url,
    pictures.map((png) => Buffer.from(png)),
  );
}

/** Sends PNGs; returns their ids, in order. */
export async function sendPictures(url: string, pictures: readonly Buffer[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, png] of pictures.entries()) {
    const dataUri = `data:image/png;base64,${png.toString('base64')}`;
    const { addImage } = await request<Added>(url, ADD, { dataUri });
    if (!addImage.image) throw new Error(`Expected picture ${index} to be taken, but it was refused.`);
    ids.push(addImage.image.id);
  }
  return ids;
}
