import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Registry } from '@glimpse/core';
import { testServices } from '@glimpse/core/testing';
import { createCaptioner } from '@glimpse/core/testing/model-free';
import sharp from 'sharp';
import { jobsConfigSchema } from '../../config/jobs-config.ts';
import { createTestGlimpse, type TestGlimpse } from '../../container/test-glimpse.fixture.ts';
import { REASONERS, VISION_ENCODERS } from '../../container/tokens.ts';
import { plugin as writer } from '../../jobs/product-writer.fixture.ts';

const ADD = `mutation($uri: String!) { addImage(input: {dataUri: $uri}) { ... on AddImageSuccess { image { id } } } }`;
const START = `mutation($input: StartAnalysesInput!) { startAnalyses(input: $input) { __typename
  ... on StartAnalysesSuccess { job { id state kind total done failed } } ... on AnalysesRefused { code message } } }`;
const ITEM = `status image { id width } error { code message retryable details }
  analysis { thinking cached ... on ProductAnalysis { name colors } }`;
const SHOW = `query($id: ID!, $first: Int, $after: String, $status: AnalysisItemStatus) {
  node(id: $id) { ... on AnalysisJob { state total done failed endedAt
    items(first: $first, after: $after, status: $status) {
      pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { ${ITEM} } } } } } }`;
const PROGRESS = `subscription($id: ID!) { analysisProgress(id: $id) {
  job { state total done failed } changed { ${ITEM} } } }`;
const CANCEL = 'mutation($id: ID!) { cancelAnalyses(id: $id) }';
const REMOVE = `mutation($id: ID!) { removeAnalyses(id: $id) {
  ... on RemoveAnalysesSuccess { id } ... on AnalysesRefused { code } } }`;
const LIST = '{ analysisJobs { edges { node { id state } } } }';

interface Item {
  readonly status: string;
  readonly image: { readonly width: number };
}
interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Item }[];
}
interface Shown {
  readonly node: { readonly state: string; readonly done: number; readonly items: Page } | null;
}
interface Progress {
  readonly job: { readonly state: string };
  readonly changed: readonly Item[];
}

describe('jobs in the API', () => {
  let glimpse: TestGlimpse;
  let gate: string;
  let images: string[];

  const add = async (width: number): Promise<string> => {
    const picture = sharp({ create: { width, height: 9, channels: 3, background: 'red' } });
    const uri = `data:image/png;base64,${(await picture.png().toBuffer()).toString('base64')}`;
    const { data } = await glimpse.query<{ addImage: { image: { id: string } } }>(ADD, { uri });
    return data?.addImage.image.id ?? '';
  };
  const start = async (input: object = {}): Promise<string> => {
    const variables = { input: { images, kind: 'PRODUCT', ...input } };
    const { data } = await glimpse.query<{ startAnalyses: { job: { id: string } } }>(START, variables);
    return data?.startAnalyses.job.id ?? '';
  };
  const refused = async (input: object): Promise<unknown> =>
    (await glimpse.query(START, { input: { images, kind: 'PRODUCT', ...input } })).data?.startAnalyses;
  const show = async (id: string, page: object = {}) =>
    (await glimpse.query<Shown>(SHOW, { id, ...page })).data?.node ?? undefined;
  const progress = async (id: string): Promise<Progress[]> => {
    const response = await glimpse.run(PROGRESS, { id }, { accept: 'text/event-stream' });
    const events = (await response.text()).matchAll(/^event: next\ndata: (.+)$/gm);
    return [...events].map(
      ([, data = '']) => (JSON.parse(data) as { data: { analysisProgress: Progress } }).data.analysisProgress,
    );
  };
  const untilDone = async (id: string, count: number): Promise<void> => {
    while (((await show(id))?.done ?? 0) < count) await sleep(5);
  };

  beforeEach(async () => {
    glimpse = await createTestGlimpse(
      (container) => {
        const rule = { architecture: 'Size', summary: 'Tells the size of a picture' };
        const eyes = createCaptioner('eyes', rule, (seen) =>
          Promise.resolve(seen.map(({ width, height }) => `a picture of ${width} x ${height} pixels`)),
        );
        container.registerInstance(VISION_ENCODERS, new Registry('UNKNOWN_ENCODER', [eyes], 'eyes'));
      },
      {},
      { jobs: jobsConfigSchema.parse({ concurrency: 1, maxImages: 4, max: 2 }) },
    );
    gate = join(glimpse.folder, 'gate');
    const options = { counted: join(glimpse.folder, 'counted'), gate, free: 1 };
    const reasoner = await writer.create(options, testServices('writer'));
    glimpse.container.registerInstance(REASONERS, new Registry('UNKNOWN_REASONER', [reasoner], 'writer'));
    images = [await add(11), await add(13), await add(15)];
  });
  afterEach(() => glimpse.dispose());

  it('show how they stand, and what has come of each picture so far', async () => {
    const id = await start();
    await untilDone(id, 1);
    expect(await show(id)).toMatchObject({ state: 'RUNNING', total: 3, done: 1, failed: 0, endedAt: null });
    const { items } = (await show(id, { first: 1 })) ?? {};
    expect(items).toMatchObject({
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      edges: [
        {
          node: {
            status: 'DONE',
            image: { id: images[0], width: 11 },
            analysis: { name: 'card of 11 pixels', colors: ['red'], thinking: 'A card.', cached: false },
            error: null,
          },
        },
      ],
    });
    await writeFile(gate, '');
    await untilDone(id, 2);
    const rest = await show(id, { first: 5, after: items?.pageInfo.endCursor });
    expect(rest?.items.edges.map(({ node }) => node)).toMatchObject([
      {
        status: 'FAILED',
        analysis: null,
        error: { code: 'WRONG_SUBJECT', retryable: false, details: { shown: 'other' } },
      },
      { status: 'DONE', image: { width: 15 } },
    ]);
    expect((await show(id, { status: 'FAILED' }))?.items.edges).toHaveLength(1);
  });

  it('tell their progress until they end', async () => {
    const id = await start();
    await untilDone(id, 1);
    const events = progress(id);
    await sleep(30);
    await writeFile(gate, '');
    const told = await events;
    expect(told[0]).toMatchObject({ job: { state: 'RUNNING', total: 3, done: 1 }, changed: [] });
    expect(told.at(-1)).toMatchObject({ job: { state: 'DONE', total: 3, done: 2, failed: 1 } });
    const ended = told.flatMap(({ changed }) => changed.filter(({ status }) => /DONE|FAILED/.test(status)));
    expect(ended).toMatchObject([
      { status: 'FAILED', image: { width: 13 }, error: { code: 'WRONG_SUBJECT' } },
      { status: 'DONE', image: { width: 15 }, analysis: { name: 'card of 15 pixels' } },
    ]);
    expect(await progress(id)).toMatchObject([{ job: { state: 'DONE' }, changed: [] }]);
  });

  it('are cancelled and removed', async () => {
    const id = await start();
    await untilDone(id, 1);
    const watched = progress(id);
    expect((await glimpse.query(CANCEL, { id })).data).toEqual({ cancelAnalyses: true });
    expect((await glimpse.query(CANCEL, { id })).data).toEqual({ cancelAnalyses: false });
    expect((await watched).at(-1)).toMatchObject({ job: { state: 'CANCELLED', done: 1 } });
    const { items } = (await show(id)) ?? {};
    expect(items?.edges.map(({ node: { status } }) => status)).toEqual(['DONE', 'CANCELLED', 'CANCELLED']);
    const other = await start();
    expect((await glimpse.query(LIST)).data).toEqual({
      analysisJobs: {
        edges: [{ node: { id: other, state: 'RUNNING' } }, { node: { id, state: 'CANCELLED' } }],
      },
    });
    for (const job of [id, other])
      expect((await glimpse.query(REMOVE, { id: job })).data).toEqual({ removeAnalyses: { id: job } });
    expect((await glimpse.query(REMOVE, { id })).data).toEqual({ removeAnalyses: { code: 'JOB_NOT_FOUND' } });
    expect((await glimpse.query(LIST)).data).toEqual({ analysisJobs: { edges: [] } });
  });

  it('lose a picture that is removed', async () => {
    const id = await start();
    await untilDone(id, 1);
    await glimpse.query('mutation($id: ID!) { removeImage(id: $id) { __typename } }', { id: images[0] });
    expect(await show(id)).toMatchObject({ total: 2, done: 0 });
  });

  it('are refused before any work, with what is wrong', async () => {
    expect(await refused({ images: [] })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(
      await refused({ images: [Buffer.from(`Image:${'0'.repeat(64)}`).toString('base64')] }),
    ).toMatchObject({ __typename: 'AnalysesRefused', code: 'IMAGE_NOT_FOUND' });
    expect(await refused({ options: { encoders: ['nobody'] } })).toMatchObject({ code: 'UNKNOWN_ENCODER' });
    expect(await refused({ options: { reasoner: 'nobody' } })).toMatchObject({ code: 'UNKNOWN_REASONER' });
    expect(await refused({ options: { schema: {} } })).toMatchObject({ code: 'INVALID_INPUT' });
    await start();
    await start();
    const third = await glimpse.query(START, { input: { images, kind: 'PRODUCT' } });
    expect(third.errors).toMatchObject([{ extensions: { code: 'TOO_MANY_JOBS', retryable: true } }]);
    const unknown = Buffer.from('AnalysisJob:0c1c4fd8-8ed7-4a3c-8b53-6f0f0f5b1f5e').toString('base64');
    expect((await glimpse.query(PROGRESS, { id: unknown })).errors).toMatchObject([
      { extensions: { code: 'JOB_NOT_FOUND' } },
    ]);
    expect((await glimpse.query(CANCEL, { id: unknown })).data).toEqual({ cancelAnalyses: false });
  });
});
