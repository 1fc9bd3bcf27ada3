import { EVALUATION_SEEDS_START, renderPng, sample } from '@glimpse/world';
import { request } from './graphql-client.ts';

const ADD = `mutation ($dataUri: String!) {
  addImage(input: { dataUri: $dataUri }) { ... on AddImageSuccess { image { id } } } }`;

interface Added {
  readonly addImage: { readonly image?: { readonly id: string } };
}

/** Draws different pictures and sends them; returns their ids. */
export async function addPictures(url: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let seed = EVALUATION_SEEDS_START; ids.length < count; seed += 1) {
    const png = Buffer.from(await renderPng(sample(seed))).toString('base64');
    const { addImage } = await request<Added>(url, ADD, { dataUri: `data:image/png;base64,${png}` });
    if (!addImage.image) throw new Error(`Expected picture ${seed} to be taken, but it was refused.`);
    ids.push(addImage.image.id);
  }
  return ids;
}
