import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { GlimpseProcess } from '../cli/glimpse-process.fixture.ts';
import { createTestTerminal, type TestTerminal } from '../cli/test-terminal.fixture.ts';

const fixture = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ADD = `mutation($uri: String!) { addImage(input: {dataUri: $uri}) { ... on AddImageSuccess { image { id } } } }`;
const START = `mutation($images: [ID!]!) { startAnalyses(input: {images: $images, kind: PRODUCT, options: {encoders: ["eyes"]}}) {
  ... on StartAnalysesSuccess { job { id state total } } } }`;
const SHOW = `query($id: ID!) { node(id: $id) { ... on AnalysisJob { state total done failed
  items { edges { node { status image { width } analysis { ... on ProductAnalysis { name } } error { code } } } } } } }`;

interface Shown {
  readonly state: string;
  readonly done: number;
  readonly items: { readonly edges: readonly { readonly node: object }[] };
}

describe('a job of a server that is killed', () => {
  let terminal: TestTerminal;
  let servers: GlimpseProcess[];
  let url: string;
  const path = (name: string): string => join(terminal.cwd, name);
  const linesOf = async (name: string): Promise<string[]> =>
    (await readFile(path(name), 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const serve = async (): Promise<GlimpseProcess> => {
    const server = new GlimpseProcess(terminal.cwd, ['serve', '--port', '0', '--log-level', 'warn']);
    servers.push(server);
    url = await server.ready();
    return server;
  };
  const query = async <T>(text: string, variables: object): Promise<T> => {
    const body = JSON.stringify({ query: text, variables });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body });
    return ((await response.json()) as { data: T }).data;
  };
  const show = async (id: string): Promise<Shown> => (await query<{ node: Shown }>(SHOW, { id })).node;
  const add = async (width: number): Promise<string> => {
    const picture = sharp({ create: { width, height: 9, channels: 3, background: 'red' } });
    const uri = `data:image/png;base64,${(await picture.png().toBuffer()).toString('base64')}`;
    return (await query<{ addImage: { image: { id: string } } }>(ADD, { uri })).addImage.image.id;
  };

  beforeEach(async () => {
    terminal = await createTestTerminal();
    servers = [];
    const eyes = { use: fixture('../cache/counting-eyes.fixture.ts'), options: { counted: path('seen') } };
    const options = { counted: path('thought'), gate: path('gate'), free: 2 };
    const writer = { use: fixture('./product-writer.fixture.ts'), options };
    await writeFile(
      path('glimpse.config.json'),
      JSON.stringify({
        encoder: 'eyes',
        reasoner: 'writer',
        plugins: { eyes, writer },
        // What is kept is kept by the job.
        cache: { enabled: false },
        jobs: { concurrency: 1 },
      }),
    );
  });
  afterEach(async () => {
    for (const { child } of servers) child.kill('SIGKILL');
    await Promise.all(servers.map((server) => server.exit()));
    await terminal.remove();
  });

  it('goes on in the next one, and computes nothing again that it had', async () => {
    const first = await serve();
    const images = [await add(11), await add(12), await add(13), await add(14)];
    const { startAnalyses } = await query<{ startAnalyses: { job: { id: string } } }>(START, { images });
    expect(startAnalyses).toMatchObject({ job: { state: 'RUNNING', total: 4 } });
    const { id } = startAnalyses.job;
    while ((await linesOf('thought')).length < 3) await sleep(20);
    expect(await show(id)).toMatchObject({ state: 'RUNNING', done: 2, failed: 0 });
    first.child.kill('SIGKILL');
    await first.exit();

    await writeFile(path('gate'), '');
    await serve();
    while ((await show(id)).state !== 'DONE') await sleep(20);
    const { items, ...counts } = await show(id);
    expect(counts).toEqual({ state: 'DONE', total: 4, done: 3, failed: 1 });
    expect(items.edges.map(({ node }) => node)).toEqual([
      { status: 'DONE', image: { width: 11 }, analysis: { name: 'card of 11 pixels' }, error: null },
      { status: 'DONE', image: { width: 12 }, analysis: { name: 'card of 12 pixels' }, error: null },
      { status: 'FAILED', image: { width: 13 }, analysis: null, error: { code: 'WRONG_SUBJECT' } },
      { status: 'DONE', image: { width: 14 }, analysis: { name: 'card of 14 pixels' }, error: null },
    ]);
    // The third was in work.
    expect(await linesOf('thought')).toEqual(['11', '12', '13', '13', '14']);
    expect(await linesOf('seen')).toHaveLength(5);
  }, 240_000);
});
