import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GlimpseProcess } from './glimpse-process.fixture.ts';
import { createTestTerminal, type TestTerminal } from './test-terminal.fixture.ts';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));
const PICTURES = [example('tshirt.png'), example('sales-chart.png')];
const COUNTING_EYES = fileURLToPath(new URL('../cache/counting-eyes.fixture.ts', import.meta.url));
const ECHO = createRequire(import.meta.url).resolve('../../../host/src/fixtures/echo-reasoner.fixture.ts');
/** The echo thinks its prompt up to the question. */
const ABOUT_BOTH = /Image 1: Caption: a picture of .* Image 2: Caption: a picture of /;

describe('a conversation in a terminal', () => {
  let terminal: TestTerminal;
  beforeEach(async () => {
    terminal = await createTestTerminal();
    const options = { counted: join(terminal.cwd, 'counted'), gate: join(terminal.cwd, 'gate') };
    const plugins = { eyes: { use: COUNTING_EYES, options }, echo: { use: ECHO } };
    const config = { encoder: 'eyes', reasoner: 'echo', plugins };
    await writeFile(join(terminal.cwd, 'glimpse.config.json'), JSON.stringify(config));
    await writeFile(join(terminal.cwd, 'gate'), '');
  });
  afterEach(() => terminal.remove());

  const ask = async (...args: string[]): Promise<string> => {
    const { code, out, error } = await terminal.run('ask', ...args);
    expect([code, error]).toEqual([0, '']);
    return out;
  };
  const list = async (): Promise<string[]> =>
    (await terminal.run('conversations')).out.split('\n').filter(Boolean);

  it('is about several pictures, goes on by itself or by its id, and can be removed', async () => {
    expect(await ask(...PICTURES, 'Which is blue?')).toMatch(ABOUT_BOTH);
    const [listed = ''] = await list();
    expect(listed).toMatch(/^[0-9a-f-]{36} {4}1 {2}Which is blue\?$/);
    const out = await ask('--continue', 'Why?');
    expect(out).toMatch(ABOUT_BOTH);
    expect(out).toMatch(/\n\nQuestion: Why\?\n$/);
    const id = listed.slice(0, 36);
    await ask('--conversation', id, 'How?');
    await ask('--continue', '--no-keep', 'Where?');
    await ask(...PICTURES.slice(0, 1), '--no-keep', 'What?');
    expect(await list()).toEqual([`${id}    3  Which is blue?`]);
    expect(await terminal.run('conversations', 'remove', id)).toMatchObject({ code: 0 });
    expect([await list(), (await terminal.run('ask', '--conversation', id, 'Why?')).error]).toEqual([
      [],
      expect.stringMatching(/^CONVERSATION_NOT_FOUND: /),
    ]);
  });

  it('goes through a running server', async () => {
    const server = new GlimpseProcess(terminal.cwd, ['serve', '--port', '0', '--log-level', 'warn']);
    try {
      const url = await server.ready();
      expect(await ask(...PICTURES, 'Which is blue?')).toMatch(ABOUT_BOTH);
      expect(await ask('--continue', 'Why?')).toMatch(ABOUT_BOTH);
      expect(await list()).toEqual([expect.stringMatching(/^\S{36} {4}2 {2}Which is blue\?$/)]);
      const metrics = await (await fetch(new URL('/metrics', url))).text();
      expect(metrics).toContain('glimpse_answers_total{end="done"} 2');
    } finally {
      server.child.kill('SIGTERM');
      await server.exit();
    }
  });
});
