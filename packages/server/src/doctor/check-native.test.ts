import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkNative } from './check-native.ts';
import { NATIVE_PACKAGES } from './native-packages.ts';

describe('checkNative', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-doctor-test-'));
    await install('unloadable', 'throw new TypeError("wrong ELF class");\n');
    await install('crashing', 'process.abort();\n');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function install(name: string, code: string): Promise<void> {
    const path = join(folder, 'node_modules', name);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'package.json'), JSON.stringify({ name, version: '1.2.3', main: 'index.js' }));
    await writeFile(join(path, 'index.js'), code);
  }

  it.each(NATIVE_PACKAGES)('finds and loads $name', async (native) => {
    expect(await checkNative(native)).toMatchObject({
      name: native.name,
      status: 'ok',
      found: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });

  it.each([
    ['missing', /not installed/],
    ['unloadable', /wrong ELF class/],
    ['crashing', /ended by SIGABRT/],
  ])('fails for a package that is %s', async (name, found) => {
    expect(await checkNative({ name, via: [], probe: `await import('${name}')` }, folder)).toMatchObject({
      name,
      status: 'fail',
      found: expect.stringMatching(found),
      remedy: expect.stringContaining('npm run setup'),
    });
  });
});
