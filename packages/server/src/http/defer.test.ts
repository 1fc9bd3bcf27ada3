import { expect, it } from '@jest/globals';
import { createTestGlimpse } from '../container/test-glimpse.fixture.ts';
import { registerAnalysts } from '../schema/analyses/analysts.fixture.ts';
import { serveGlimpse, socketClient, storeRedPixel } from './served-glimpse.fixture.ts';

const QUERY = `query($id: ID!) { node(id: $id) { ... on Image {
  caption { text }
  ... @defer(label: "reasoned") { answer(question: "What color?") { text } } } } }`;

const CAPTION = { caption: { text: 'a picture of color 200 0 0' } };
const ANSWER = { answer: { text: 'Question: What color?' } };

it('shows a caption at once, and a deferred answer when it is there', async () => {
  const glimpse = await serveGlimpse();
  const client = socketClient(glimpse.server.url);
  const variables = { id: glimpse.imageId };
  try {
    const response = await fetch(glimpse.server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
      body: JSON.stringify({ query: QUERY, variables }),
    });
    const parts = [...(await response.text()).matchAll(/^\{.*\}$/gm)].map(
      ([part]) => JSON.parse(part) as object,
    );
    expect(parts.slice(0, 2)).toMatchObject([
      { data: { node: CAPTION }, hasNext: true },
      { incremental: [{ data: ANSWER, path: ['node'], label: 'reasoned' }] },
    ]);

    const overSocket: unknown[] = [];
    for await (const result of client.iterate({ query: QUERY, variables })) overSocket.push(result);
    expect(overSocket).toMatchObject(parts.filter((part) => 'data' in part || 'incremental' in part));
  } finally {
    await client.dispose();
    await glimpse.dispose();
  }
});

it('defers an analysis as a whole', async () => {
  const glimpse = await createTestGlimpse(registerAnalysts);
  const id = await storeRedPixel(glimpse.container);
  try {
    const query = `query($id: ID!) { node(id: $id) { ... on Image {
      caption { text } ... @defer(label: "analysed") { chart { type trend highest } } } } }`;
    const response = await glimpse.run(query, { id }, { accept: 'multipart/mixed' });
    const parts = [...(await response.text()).matchAll(/^\{.*\}$/gm)].map(
      ([part]) => JSON.parse(part) as object,
    );
    const chart = { type: 'GROUPED_BAR', trend: 'RISING', highest: 'Feb' };
    expect(parts.slice(0, 2)).toMatchObject([
      { data: { node: CAPTION }, hasNext: true },
      { incremental: [{ data: { chart }, path: ['node'], label: 'analysed' }] },
    ]);
  } finally {
    await glimpse.dispose();
  }
});
