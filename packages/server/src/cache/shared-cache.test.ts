import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestTerminal, type TestTerminal } from '../cli/test-terminal.fixture.ts';
import { loadConfig } from '../config/load-config.ts';
import { createContainer } from '../container/create-container.ts';
import { startServer } from '../http/start-server.ts';
import { silentLogger } from '@glimpse/core/testing';

const PICTURE = fileURLToPath(new URL('../../../../examples/tshirt.png', import.meta.url));
const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const COUNTING_EYES = fileURLToPath(new URL('./counting-eyes.fixture.ts', import.meta.url));
const TEXT = 'a picture of 384 x 384 pixels';

let terminal: TestTerminal;
let counted: string;
/** Captions that were computed, in whatever process. */
const computed = async (): Promise<number> =>
  (await readFile(counted, 'utf8').catch(() => '')).split('\n').filter(Boolean).length;

beforeAll(async () => {
  terminal = await createTestTerminal();
  counted = join(terminal.cwd, 'counted.txt');
  const plugins = { eyes: { use: COUNTING_EYES, options: { counted } } };
  await writeFile(join(terminal.cwd, 'glimpse.config.json'), JSON.stringify({ encoder: 'eyes', plugins }));
});
afterAll(() => terminal.remove());

/** Everything that a server has, on the folder that the terminal's commands work in. */
async function startGlimpse() {
  const loaded = await loadConfig({ cwd: terminal.cwd, flags: { port: 0 } });
  const glimpse = await createContainer(loaded, silentLogger);
  const server = await startServer(glimpse.container);
  const query = async <Data>(text: string, variables: object = {}): Promise<Data> => {
    const body = JSON.stringify({ query: text, variables });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(server.url, { method: 'POST', headers, body });
    return ((await response.json()) as { data: Data }).data;
  };
  return {
    query,
    close: async () => {
      await server.close();
      await glimpse.dispose();
    },
  };
}

it('computes once for sixteen requests at once, a process beside them and a later run', async () => {
  const glimpse = await startGlimpse();
  try {
    const dataUri = `data:image/png;base64,${(await readFile(PICTURE)).toString('base64')}`;
    const { addImage } = await glimpse.query<{ addImage: { image: { id: string } } }>(
      'mutation($dataUri: String!) { addImage(input: {dataUri: $dataUri}) { ... on AddImageSuccess { image { id } } } }',
      { dataUri },
    );
    const ask = () =>
      glimpse.query('query($id: ID!) { node(id: $id) { ... on Image { description { text } } } }', {
        id: addImage.image.id,
      });
    const answers = await Promise.all(Array.from({ length: 16 }, ask));
    expect(answers).toEqual(answers.map(() => ({ node: { description: { text: TEXT } } })));
    expect(await computed()).toBe(1);

    const args = ['--import', import.meta.resolve('tsx'), '--conditions=glimpse-source', MAIN];
    const beside = await promisify(execFile)(process.execPath, [...args, 'describe', PICTURE], {
      cwd: terminal.cwd,
    });
    expect(beside.stdout).toBe(`${TEXT}\n`);
    expect(await computed()).toBe(1);
  } finally {
    await glimpse.close();
  }

  const later = await terminal.run('describe', PICTURE);
  expect(later).toMatchObject({ code: 0, out: `${TEXT}\n` });
  expect(await computed()).toBe(1);
});

it('shows what is kept, computes anew where told to, and clears', async () => {
  await terminal.run('describe', PICTURE);
  const before = await computed();
  expect((await terminal.run('cache', 'stats')).out).toMatch(
    /Folder {4}\S+cache\nEvidence {2}1 entry, 8\.2 kB\nAnswers {3}0 entries, 0 B\nBudget {4}1\.0 GB, 0\.0% used\nStates {4}0 entries, 0 B/,
  );
  await terminal.run('describe', PICTURE, '--cache', 'refresh');
  expect(await computed()).toBe(before + 1);
  await terminal.run('describe', PICTURE, '--cache', 'off');
  expect(await computed()).toBe(before + 2);

  expect(await terminal.run('cache', 'clear')).toMatchObject({ code: 0, out: 'Removed 1 entry, 8.2 kB.\n' });
  await terminal.run('describe', PICTURE);
  expect(await computed()).toBe(before + 3);
});

it('keeps nothing where the configuration says so', async () => {
  await rm(join(terminal.cwd, '.glimpse', 'cache'), { recursive: true });
  const config = JSON.parse(await readFile(join(terminal.cwd, 'glimpse.config.json'), 'utf8')) as object;
  await writeFile(join(terminal.cwd, 'off.json'), JSON.stringify({ ...config, cache: { enabled: false } }));
  const before = await computed();
  await terminal.run('describe', PICTURE, '--config', 'off.json');
  await terminal.run('describe', PICTURE, '--config', 'off.json');
  expect(await computed()).toBe(before + 2);
  expect((await terminal.run('cache', 'stats', '--config', 'off.json')).out).toContain(
    '(off by configuration)',
  );
});
