import { appendFile, cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MINI_PACK } from '@glimpse/core/testing';
import { createTestTerminal, type TestTerminal } from './test-terminal.fixture.ts';

describe('glimpse doctor', () => {
  let terminal: TestTerminal;
  beforeEach(async () => {
    terminal = await createTestTerminal();
  });
  afterEach(() => terminal.remove());

  it('finds a sound installation sound, and lets the models speak', async () => {
    const { code, out, error } = await terminal.run('doctor', '--port', '0');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/self-test blip2 .*"a red striped ceramic mug on a white background" in \d/);
    expect(out).toMatch(/self-test deepseek .*"It is a red striped ceramic mug\." in \d/);
    expect(out).not.toMatch(/fail/);
  });

  it('names what is wrong, goes on, and ends with 1', async () => {
    const pack = join(terminal.cwd, 'pack');
    await cp(MINI_PACK, pack, { recursive: true });
    await appendFile(join(pack, 'blip2/vision.onnx'), 'x');
    const { code, out, error } = await terminal.run('doctor', '--port', '0', '--pack', pack, '--json');
    const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: { name: string; status: string }[] };
    expect({ code, ok, error }).toEqual({
      code: 1,
      ok: false,
      error: expect.stringMatching(/^2 of \d+ failed/),
    });
    expect(checks.filter(({ status }) => status === 'fail')).toEqual([
      expect.objectContaining({ name: 'model pack', found: expect.stringContaining('blip2/vision.onnx') }),
      expect.objectContaining({ name: 'self-test', found: expect.stringContaining('PACK_INVALID') }),
    ]);
  });

  it('reports a broken configuration with what does not need one', async () => {
    await writeFile(join(terminal.cwd, 'glimpse.config.json'), '{"prot": 1}');
    const { code, out } = await terminal.run('doctor', '--no-self-test');
    expect(code).toBe(1);
    expect(out).toMatch(/ok .*node /);
    expect(out).toMatch(/fail .*configuration .*prot.*\n *-> Correct/);
  });
});
