import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { intakeSchema } from '../config/intake-config.ts';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { IMAGE_STORE } from '../container/tokens.ts';
import { readEvents } from '../http/read-events.fixture.ts';
import { startPictureServer, type PictureServer } from '../intake/picture-server.fixture.ts';

const png = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 5, height: 4, channels: 3, background: { r: shade, g: 0, b: 0 } } })
    .png()
    .toBuffer();

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const ADD = `mutation($input: ImageInput!) { addImage(input: $input) {
  ... on AddImageSuccess { image { id mediaType width } } ... on ImageRefused { code message } } }`;
const REMOVE = `mutation($id: ID!) { removeImage(id: $id) {
  ... on RemoveImageSuccess { id } ... on ImageRefused { code message } } }`;
const PAGE = `query($first: Int, $after: String) { images(first: $first, after: $after) {
  edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Page {
  readonly edges: readonly { cursor: string; node: { id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

describe('pictures in the API', () => {
  let glimpse: TestGlimpse;
  let server: PictureServer;
  beforeAll(async () => {
    server = await startPictureServer(({ url = '' }, response) => {
      const [, type = '', shade = ''] = url.split('/');
      if (type === 'moved') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      else if (type === 'missing') response.writeHead(404).end();
      else
        void png(Number(shade)).then((bytes) => {
          response.writeHead(200, { 'content-type': `image/${type}` }).end(bytes);
        });
    });
    const intake = intakeSchema.parse({ allowHosts: ['127.0.0.1'], types: ['png', 'tiff'] });
    glimpse = await createTestGlimpse(undefined, {}, { intake });
  });
  afterAll(async () => {
    await glimpse.dispose();
    await server.close();
  });

  const add = async (input: object): Promise<Record<string, unknown>> => {
    const { data } = await glimpse.query<{ addImage: Record<string, unknown> }>(ADD, { input });
    return data?.addImage ?? {};
  };
  const remove = async (id: string): Promise<unknown> =>
    (await glimpse.query<{ removeImage: unknown }>(REMOVE, { id })).data?.removeImage;
  const page = async (variables: object): Promise<Page> => {
    const { data } = await glimpse.query<{ images: Page }>(PAGE, variables);
    if (!data) throw new Error('no page');
    return data.images;
  };
  const entries = (folder: string): Promise<string[]> =>
    readdir(join(glimpse.folder, 'data', folder), { recursive: true });

  it('come by URL as they come by upload, and are stored once', async () => {
    const byUrl = await add({ url: `${server.url}/png/1` });
    expect(byUrl).toMatchObject({ image: { mediaType: 'image/png', width: 5 } });
    const dataUri = `data:image/png;base64,${(await png(1)).toString('base64')}`;
    expect(await add({ dataUri })).toEqual(byUrl);
  });

  it('of a configured type are taken, and of any other refused', async () => {
    const blank = sharp({ create: { width: 5, height: 4, channels: 3, background: 'blue' } });
    const [tiff, jpeg] = await Promise.all([
      blank.clone().tiff().toBuffer(),
      blank.clone().jpeg().toBuffer(),
    ]);
    const uri = (bytes: Buffer): object => ({ dataUri: `data:;base64,${bytes.toString('base64')}` });
    expect(await add(uri(tiff))).toMatchObject({ image: { mediaType: 'image/tiff' } });
    expect(await add(uri(jpeg))).toMatchObject({
      code: 'IMAGE_TYPE_UNSUPPORTED',
      message: expect.stringContaining('image/png, image/tiff'),
    });
  });

  it.each([
    ['/missing', 'IMAGE_URL_FAILED'],
    ['/moved', 'IMAGE_URL_REFUSED'],
    ['/jpeg/2', 'IMAGE_TYPE_MISMATCH'],
  ])('are refused from %s with %s, and leave nothing behind', async (path, code) => {
    const before = await entries('images');
    expect(await add({ url: server.url + path })).toEqual({ code, message: expect.stringMatching(/./) });
    expect(await entries('images')).toEqual(before);
    expect(await entries('staging')).toEqual([]);
  });

  it('come by URL with a question too, and fail it with the same codes', async () => {
    const query = `subscription($url: String!) { answer(input: {image: {url: $url}, question: "?"}) {
      __typename ... on AnswerFailed { code } } }`;
    const stream = { accept: 'text/event-stream' };
    const refused = await glimpse.run(query, { url: 'https://127.0.0.2/' }, stream);
    expect(await readEvents(refused)).toEqual([{ __typename: 'AnswerFailed', code: 'IMAGE_URL_REFUSED' }]);
    const taken = await glimpse.run(query, { url: `${server.url}/png/3` }, stream);
    const reader = taken.body?.getReader();
    let text = '';
    while (!text.includes('__typename')) text += Buffer.from((await reader?.read())?.value ?? []).toString();
    await reader?.cancel();
    expect(text).toContain('AnswerStarted');
  });

  it('are listed newest first, page by page', async () => {
    const added: string[] = [];
    for (const shade of [20, 21, 22, 23, 24]) {
      const { image } = (await add({ url: `${server.url}/png/${shade}` })) as { image: { id: string } };
      added.unshift(image.id);
    }
    const one = await page({ first: 2 });
    expect(one.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await add({ url: `${server.url}/png/30` });
    const two = await page({ first: 3, after: one.pageInfo.endCursor });
    expect([...one.edges, ...two.edges].map(({ node }) => node.id)).toEqual(added);
    expect(two.pageInfo).toMatchObject({ hasPreviousPage: true, endCursor: two.edges.at(-1)?.cursor });
  });

  it.each([{ first: 0 }, { first: 101 }, { first: -1 }, { after: 'nowhere' }, { after: '' }])(
    'are not listed for %j',
    async (variables) => {
      const { errors } = await glimpse.query(PAGE, variables);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_INPUT']);
    },
  );

  it('are removed with all that was derived from them, once', async () => {
    const derived: string[] = [];
    glimpse.container.resolve(IMAGE_STORE).onRemove((sha256) => Promise.resolve(void derived.push(sha256)));
    const { image } = (await add({ url: `${server.url}/png/40` })) as { image: { id: string } };
    expect(await remove(image.id)).toEqual({ id: image.id });
    expect(derived).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect((await entries('images')).filter((path) => path.includes(derived[0] ?? '-'))).toEqual([]);
    const { data } = await glimpse.query('query($id: ID!) { node(id: $id) { id } }', { id: image.id });
    expect(data).toEqual({ node: null });
    expect(await remove(image.id)).toMatchObject({ code: 'IMAGE_NOT_FOUND' });
  });

  describe.each(['', 'nonsense', base64('Encoder:blip2'), base64('Image')])(
    'with the malformed id %j',
    (id) => {
      const refusal = { code: 'INVALID_INPUT', message: expect.stringContaining(`received '${id}'`) };

      it('are not removed', async () => {
        const before = await entries('images');
        expect(await remove(id)).toEqual(refusal);
        expect(await entries('images')).toEqual(before);
        expect(glimpse.logged).toEqual([]);
      });

      it.each(['node(id: $id) { id }', 'nodes(ids: [$id]) { id }'])('are not found by %s', async (field) => {
        const { errors } = await glimpse.query(`query($id: ID!) { ${field} }`, { id });
        expect(errors?.map(({ extensions, message }) => ({ code: extensions.code, message }))).toEqual([
          refusal,
        ]);
        expect(glimpse.logged).toEqual([]);
      });

      it('are not asked about', async () => {
        const query = `subscription($id: ID!) { answer(input: {image: {id: $id}, question: "?"}) {
        __typename ... on AnswerFailed { code message } } }`;
        const events = await readEvents(await glimpse.run(query, { id }, { accept: 'text/event-stream' }));
        expect(events).toEqual([{ __typename: 'AnswerFailed', ...refusal }]);
      });
    },
  );

  it('are not removed by an id that never was one of a picture', async () => {
    expect(await remove(base64('Image:..'))).toMatchObject({ code: 'IMAGE_NOT_FOUND' });
  });
});
