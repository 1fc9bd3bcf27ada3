import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../config/load-config.ts';
import { checkConfig } from './check-config.ts';

describe('checkConfig', () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = await realpath(await mkdtemp(join(tmpdir(), 'glimpse-doctor-test-')));
  });
  afterEach(() => rm(cwd, { recursive: true, force: true }));

  const check = () => checkConfig(() => loadConfig({ cwd }));
  const file = () => join(cwd, 'glimpse.config.json');

  it('names the file in use, or says that there is none', async () => {
    expect(await check()).toMatchObject({
      status: 'ok',
      found: expect.stringContaining(`no file in ${cwd}`),
    });
    await writeFile(file(), '{"port": 4001}');
    expect(await check()).toMatchObject({ status: 'ok', found: file() });
  });

  it('names the file and the key that are wrong', async () => {
    await writeFile(file(), '{"prot": 4001}');
    expect(await check()).toMatchObject({
      status: 'fail',
      found: expect.stringMatching(/CONFIG_INVALID.*glimpse\.config\.json.*prot/),
      remedy: expect.stringContaining('docs/configuration.md'),
    });
  });

  it('says that a file cannot be read', async () => {
    await writeFile(file(), '{"port": ');
    expect(await check()).toMatchObject({ status: 'fail', found: expect.stringContaining('cannot be read') });
  });
});
