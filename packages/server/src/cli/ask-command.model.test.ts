import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { runCommandLine } from './run-command-line.ts';

const PICTURE = fileURLToPath(new URL('../../../../examples/tshirt.png', import.meta.url));

it('asks and describes in a terminal, without a server', async () => {
  const cwd = await mkdtemp(`${tmpdir()}/glimpse-ask-`);
  let out = '';
  const terminal = {
    cwd,
    environment: {},
    signal: new AbortController().signal,
    isInteractive: false,
    out: (text: string) => (out += text),
    error: (text: string) => (out += `error: ${text}`),
  };
  try {
    expect(await runCommandLine(['ask', PICTURE, 'What product is this?', '--greedy'], terminal)).toBe(0);
    const [thought, answer] = out.split('\n\n');
    expect(thought?.trim()).not.toBe('');
    expect(answer).toContain('t-shirt');
    out = '';
    expect(await runCommandLine(['describe', PICTURE, '--encoder', 'mobilevit'], terminal)).toBe(0);
    expect(out).toMatch(/^t-shirt \(\d+%\)/);
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
});
