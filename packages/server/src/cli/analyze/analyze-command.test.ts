import { appendFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { GlimpseProcess } from '../glimpse-process.fixture.ts';
import { createTestTerminal, type TestTerminal } from '../test-terminal.fixture.ts';

const fixture = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Starting processes of a server and of its models. */
const PATIENCE = 240_000;

interface Line {
  readonly file: string;
  readonly status: string;
  readonly analysis?: { readonly name: string };
  readonly error?: { readonly code: string };
}

describe('glimpse analyze', () => {
  let terminal: TestTerminal;
  let started: GlimpseProcess[];
  const path = (name: string): string => join(terminal.cwd, name);
  const read = (name: string): Promise<string> => readFile(path(name), 'utf8').catch(() => '');
  const thought = async (): Promise<string[]> => (await read('thought')).split('\n').filter(Boolean);
  const lines = async (name = 'out.jsonl'): Promise<Line[]> =>
    (await read(name))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  const draw = async (name: string, width: number): Promise<void> => {
    const picture = sharp({ create: { width, height: 9, channels: 3, background: 'red' } });
    await writeFile(path(name), await picture.png().toBuffer());
  };
  const openGate = (): Promise<void> => writeFile(path('gate'), '');
  const start = (...args: readonly string[]): GlimpseProcess => {
    const glimpse = new GlimpseProcess(terminal.cwd, args);
    started.push(glimpse);
    return glimpse;
  };
  const EYES = ['--encoder', 'eyes', '--kind', 'product'];
  const ALL = ['analyze', 'shop', '--out', 'out.jsonl', ...EYES];

  beforeEach(async () => {
    terminal = await createTestTerminal();
    started = [];
    const eyes = {
      use: fixture('../../cache/counting-eyes.fixture.ts'),
      options: { counted: path('seen') },
    };
    const options = { counted: path('thought'), gate: path('gate'), free: 2 };
    const writer = { use: fixture('../../jobs/product-writer.fixture.ts'), options };
    const config = { encoder: 'eyes', reasoner: 'writer', plugins: { eyes, writer } };
    const jobs = { concurrency: 1 };
    await writeFile(path('glimpse.config.json'), JSON.stringify({ ...config, jobs }));
    await mkdir(path('shop/more'), { recursive: true });
    await draw('shop/a.png', 11);
    // What a file is called does not matter.
    await draw('shop/more/b.data', 12);
    await draw('shop/more/c.png', 13);
    await writeFile(path('shop/notes.txt'), 'no picture');
  });
  afterEach(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    await Promise.all(started.map((glimpse) => glimpse.exit()));
    await terminal.remove();
  });

  it(
    'writes a line for each picture of a folder, and the next run only does what is left',
    async () => {
      await openGate();
      const first = await terminal.run(...ALL);
      expect(first).toEqual({
        code: 1,
        out: '',
        error:
          'Skipped, because they are no pictures of a supported type: shop/notes.txt\n2 done, 1 failed\n',
      });
      expect(await lines()).toEqual([
        {
          file: 'shop/a.png',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          kind: 'product',
          options: { encoders: ['eyes'], reasoner: 'writer' },
          status: 'done',
          analysis: expect.objectContaining({
            name: 'card of 11 pixels',
            audience: null,
            thinking: 'A card.',
            reasoner: 'writer',
            finishReason: 'STOP',
          }),
        },
        expect.objectContaining({ file: 'shop/more/b.data', status: 'done' }),
        expect.objectContaining({
          file: 'shop/more/c.png',
          status: 'failed',
          error: expect.objectContaining({ code: 'WRONG_SUBJECT', retryable: false }),
        }),
      ]);
      // One is other now, one torn, one failed; of the fourth nothing is known.
      await draw('shop/a.png', 21);
      await draw('shop/more/c.png', 23);
      await draw('shop/d.png', 24);
      await truncate(path('out.jsonl'), (await read('out.jsonl')).lastIndexOf('\n'));
      await appendFile(path('out.jsonl'), '","status":"fai');
      const second = await terminal.run(...ALL);
      expect([second.code, second.error.split('\n')[1]]).toEqual([0, '3 done, 0 failed, 1 done before']);
      expect((await lines()).slice(2).map(({ file, analysis }) => [file, analysis?.name])).toEqual([
        ['shop/a.png', 'card of 21 pixels'],
        ['shop/d.png', 'card of 24 pixels'],
        ['shop/more/c.png', 'card of 23 pixels'],
      ]);
      expect(await thought()).toEqual(['11', '12', '13', '21', '24', '23']);
    },
    PATIENCE,
  );

  it(
    'prints one picture, or lines, and stops where all pictures would fail alike',
    async () => {
      await openGate();
      const one = await terminal.run('analyze', 'shop/a.png', ...EYES, '--language', 'zh');
      expect(JSON.parse(one.out)).toMatchObject({ name: 'card of 11 pixels', language: 'ZH' });
      const two = await terminal.run('analyze', 'shop/a.png', 'shop/notes.txt', ...EYES);
      expect([two.code, two.error]).toEqual([1, '1 done, 1 failed\n']);
      expect(
        two.out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Line),
      ).toMatchObject([
        { file: 'shop/a.png', status: 'done' },
        { file: 'shop/notes.txt', status: 'failed', error: { code: 'IMAGE_TYPE_UNSUPPORTED' } },
      ]);
      expect(
        await terminal.run(
          'analyze',
          'shop',
          '--kind',
          'product',
          '--out',
          'other.jsonl',
          '--encoder',
          'nobody',
        ),
      ).toMatchObject({
        code: 1,
        error: expect.stringMatching(/\n0 done, 0 failed\nUNKNOWN_ENCODER: /),
      });
      expect(await terminal.run('analyze', 'nowhere', '--kind', 'product')).toMatchObject({
        code: 1,
        error: expect.stringMatching(/^INVALID_INPUT: /),
      });
    },
    PATIENCE,
  );

  it(
    'lets a running server compute, stops it at Ctrl-C, and goes on from whole lines after a kill',
    async () => {
      const server = start('serve', '--port', '0', '--log-level', 'warn');
      const url = await server.ready();
      const untilThought = async (count: number): Promise<void> => {
        while ((await thought()).length < count) await sleep(10);
      };
      const stopped = start(...ALL);
      await untilThought(3);
      stopped.child.kill('SIGINT');
      expect(await stopped.exit()).toBe(130);
      expect(stopped.error).toContain('2 done, 0 failed\n');
      while (!(await (await fetch(new URL('/metrics', url))).text()).includes('glimpse_active_requests 0\n'))
        await sleep(10);
      expect((await lines()).map(({ file }) => file)).toEqual(['shop/a.png', 'shop/more/b.data']);

      const killed = start(...ALL);
      await untilThought(4);
      killed.child.kill('SIGKILL');
      await killed.exit();
      await openGate();
      await draw('shop/more/c.png', 23);
      const last = start(...ALL);
      expect(await last.exit()).toBe(0);
      expect(last.error).toContain('1 done, 0 failed, 2 done before\n');
      expect(await lines()).toHaveLength(3);
      expect(await thought()).toEqual(['11', '12', '13', '13', '23']);
    },
    PATIENCE,
  );
});
