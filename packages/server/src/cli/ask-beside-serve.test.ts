import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GlimpseProcess } from './glimpse-process.fixture.ts';
import { createTestTerminal, type TestTerminal } from './test-terminal.fixture.ts';

const PICTURE = fileURLToPath(new URL('../../../../examples/tshirt.png', import.meta.url));
const COUNTING_EYES = fileURLToPath(new URL('../cache/counting-eyes.fixture.ts', import.meta.url));
const ECHO = createRequire(import.meta.url).resolve('../../../host/src/fixtures/echo-reasoner.fixture.ts');
const CAPTION = 'a picture of 732 x 549 pixels';
const TOKEN = 'correct-horse-battery';

const DESCRIBE = `mutation($uri: String!) { addImage(input: {dataUri: $uri}) {
  ... on AddImageSuccess { image { description { text } } } } }`;

describe('glimpse ask beside glimpse serve', () => {
  let terminal: TestTerminal;
  let cwd: string;
  let started: GlimpseProcess[];
  const start = (args: readonly string[], environment?: Record<string, string>): GlimpseProcess => {
    const glimpse = new GlimpseProcess(cwd, args, environment);
    started.push(glimpse);
    return glimpse;
  };
  const serve = async (environment?: Record<string, string>) => {
    const server = start(['serve', '--port', '0', '--log-level', 'warn'], environment);
    return { server, url: await server.ready() };
  };
  const QUESTION = ['ask', PICTURE, 'What is it?'];
  const records = (): Promise<string[]> => readdir(join(cwd, '.glimpse', 'servers'));
  const openGate = (): Promise<void> => writeFile(join(cwd, 'gate'), '');
  /** Captions that were computed, in whatever process. */
  const computed = async (): Promise<number> =>
    (await readFile(join(cwd, 'counted'), 'utf8').catch(() => '')).split('\n').filter(Boolean).length;
  const untilComputed = async (count: number): Promise<void> => {
    while ((await computed()) < count) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const untilActive = async (url: string, count: number): Promise<void> => {
    const line = `glimpse_active_requests ${count}\n`;
    while (!(await (await fetch(new URL('/metrics', url))).text()).includes(line))
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const configure = (file: string, settings: object = {}): Promise<void> => {
    const options = { counted: join(cwd, 'counted'), gate: join(cwd, 'gate') };
    const plugins = { eyes: { use: COUNTING_EYES, options }, echo: { use: ECHO } };
    const config = { encoder: 'eyes', reasoner: 'echo', plugins, ...settings };
    return writeFile(join(cwd, file), JSON.stringify(config));
  };

  beforeEach(async () => {
    terminal = await createTestTerminal();
    cwd = terminal.cwd;
    started = [];
    await configure('glimpse.config.json');
  });
  afterEach(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    await Promise.all(started.map((glimpse) => glimpse.exit()));
    await terminal.remove();
  });

  it('computes a caption once for two commands and sixteen requests at the same time', async () => {
    const { server, url } = await serve();
    const asking = start(QUESTION);
    await untilComputed(1);
    const dataUri = `data:image/png;base64,${(await readFile(PICTURE)).toString('base64')}`;
    const requests = Array.from({ length: 16 }, async (): Promise<unknown> => {
      const body = JSON.stringify({ query: DESCRIBE, variables: { uri: dataUri } });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(url, { method: 'POST', headers, body })).json();
    });
    const describing = start(['describe', PICTURE]);
    await untilActive(url, 18);
    await openGate();
    expect(await asking.exit()).toBe(0);
    expect(asking.out).toMatch(new RegExp(`${CAPTION}[^]*\n\nQuestion: What is it\\?\n$`));
    expect(await describing.exit()).toBe(0);
    expect(describing.out).toBe(`${CAPTION}\n`);
    const image = { description: { text: CAPTION } };
    expect(await Promise.all(requests)).toEqual(requests.map(() => ({ data: { addImage: { image } } })));
    expect(await computed()).toBe(1);

    server.child.kill('SIGTERM');
    expect([await server.exit(), server.error]).toEqual([0, '']);
    expect(await records()).toEqual([]);
  });

  it('stops the work of the server at Ctrl-C', async () => {
    const { url } = await serve();
    const asking = start(QUESTION);
    await untilComputed(1);
    await untilActive(url, 1);
    asking.child.kill('SIGINT');
    expect([await asking.exit(), asking.out, asking.error]).toEqual([130, '', '']);
    await untilActive(url, 0);
    expect(await (await fetch(new URL('/metrics', url))).text()).toContain(
      'glimpse_host_active_calls{host="eyes"} 0',
    );
  });

  it('needs no token of its own, from a record that only its user can read', async () => {
    await openGate();
    const { url } = await serve({ GLIMPSE_TOKEN: TOKEN });
    const [name = ''] = await records();
    const path = join(cwd, '.glimpse', 'servers', name);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const record = await readFile(path, 'utf8');
    expect(record).not.toContain(TOKEN);
    expect(await terminal.run(...QUESTION)).toMatchObject({ code: 0, error: '' });
    const { token } = JSON.parse(record) as { token: string };
    const metrics = await fetch(new URL('/metrics', url), { headers: { authorization: `Bearer ${token}` } });
    expect(await metrics.text()).toContain('glimpse_answers_total{end="done"} 1');
  });

  it('tells what the server refuses', async () => {
    await serve();
    expect(await terminal.run('ask', fileURLToPath(import.meta.url), 'What is it?')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^IMAGE_TYPE_UNSUPPORTED: /),
    });
    expect(await terminal.run('describe', PICTURE, '--encoder', 'nobody')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^UNKNOWN_ENCODER: /),
    });
  });

  it('computes alone where it is told to, where the settings differ, and where the server was killed', async () => {
    await openGate();
    const { server, url } = await serve();
    const answersOfServer = async (): Promise<boolean> =>
      (await (await fetch(new URL('/metrics', url))).text()).includes('glimpse_answers_total{');
    const alone = [...QUESTION, '--cache', 'off'];
    expect(await terminal.run(...alone, '--local')).toMatchObject({ code: 0, error: '' });
    await configure('other.json', { intake: { types: ['png'] } });
    expect(await terminal.run(...alone, '--config', 'other.json')).toMatchObject({ code: 0, error: '' });
    expect([await computed(), await answersOfServer()]).toEqual([2, false]);

    server.child.kill('SIGKILL');
    await server.exit();
    expect(await records()).toHaveLength(1);
    expect(await terminal.run(...alone)).toMatchObject({ code: 0, error: '' });
    expect([await computed(), await records()]).toEqual([3, []]);
  });
});
