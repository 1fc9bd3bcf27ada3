import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGlimpse, multipart, type TestGlimpse } from '../container/test-glimpse.fixture.ts';

const EXAMPLES = new URL('../../../../examples/', import.meta.url);
const ADD_IMAGE =
  'mutation($file: File!) { addImage(input: {file: $file}) { ... on AddImageSuccess { image { id } } } }';

type Analysis = Readonly<Record<string, unknown>>;
interface Answer {
  readonly node: Readonly<Record<string, Analysis>>;
}

/** What an analysis must say on every machine; the last digits of logits differ between processors. */
const TELLING = {
  product: ['name', 'category', 'colors', 'pattern', 'material', 'priceRange'],
  chart: ['type', 'title', 'series', 'trend', 'highest'],
  document: ['kind', 'title'],
} as const;

describe('the examples', () => {
  let glimpse: TestGlimpse;
  beforeAll(async () => {
    glimpse = await createTestGlimpse();
  });
  afterAll(() => glimpse.dispose());

  async function add(picture: string): Promise<string> {
    const bytes = new Uint8Array(await readFile(new URL(picture, EXAMPLES)));
    const file = new File([bytes], picture, { type: 'image/png' });
    const response = await glimpse.api.fetch('http://localhost/graphql', multipart(ADD_IMAGE, file));
    const { data } = (await response.json()) as { data: { addImage: { image: { id: string } } } };
    return data.addImage.image.id;
  }

  it.each([
    ['product', 'tshirt.png'],
    ['chart', 'stock-chart.png'],
    ['document', 'contract.png'],
  ] as const)('%s.json is what the query gives about %s', async (kind, picture) => {
    const query = await readFile(new URL(`${kind}.graphql`, EXAMPLES), 'utf8');
    const committed = JSON.parse(await readFile(new URL(`${kind}.json`, EXAMPLES), 'utf8')) as Answer;
    const { data, errors } = await glimpse.query<Answer>(query, { id: await add(picture) });
    expect(errors).toBeUndefined();
    const [told, expected] = [data?.node[kind] ?? {}, committed.node[kind] ?? {}];
    expect(Object.keys(told)).toEqual(Object.keys(expected));
    for (const field of TELLING[kind]) expect([field, told[field]]).toEqual([field, expected[field]]);
  });

  it('are read with the places of their words', async () => {
    const { data, errors } = await glimpse.query<{
      node: { width: number; height: number; text: { text: string; words: { box: Box }[] }[] };
    }>(
      `query($id: ID!) { node(id: $id) { ... on Image { width height
        text { text score box { x y width height } words { text box { x y width height } } } } } }`,
      { id: await add('contract.png') },
    );
    expect(errors).toBeUndefined();
    const { width, height, text } = data!.node;
    expect(text.map((line) => line.text)).toEqual(
      expect.arrayContaining(['Lease Agreement', 'Nadia Weber', 'Wendy Turner']),
    );
    for (const { box } of text.flatMap((line) => line.words)) {
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });

  it('have no text where nothing is printed, and no reader by a name that none has', async () => {
    const id = await add('tshirt.png');
    const text = (args: string): Promise<{ errors?: unknown; data: unknown }> =>
      glimpse.query(`query($id: ID!) { node(id: $id) { ... on Image { text${args} { text } } } }`, { id });
    expect(await text('(encoder: "ocr")')).toEqual({ data: { node: { text: [] } } });
    expect(await text('(encoder: "blip2")')).toMatchObject({
      errors: [{ extensions: { code: 'ABILITY_MISSING' } }],
    });
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
