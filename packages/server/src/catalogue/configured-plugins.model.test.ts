import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { silentLogger } from '@glimpse/core/testing';
import { loadConfig } from '../config/load-config.ts';
import { createContainer } from '../container/create-container.ts';
import { createApi } from '../http/create-api.ts';

const EXAMPLES = fileURLToPath(new URL('../../../../examples', import.meta.url));

const PLUGINS = {
  'fast-eyes': { use: '@glimpse/vision-mobilevit', options: { batchSize: 1, device: 'cpu' } },
  'many-eyes': { use: '@glimpse/vision-mobilevit', options: { batchSize: 64 } },
  acme: { use: '@acme/vision-x', options: { colors: { pale: '#ffffff', dark: '#000000' } } },
  'acme-again': { use: '@acme/vision-x' },
};

const QUERY = `mutation($uri: String!) {
  addImage(input: {dataUri: $uri}) { ... on AddImageSuccess { image {
    fast: labels(encoder: "fast-eyes", first: 1) { text }
    many: labels(encoder: "many-eyes", first: 1) { text }
    builtIn: labels(encoder: "mobilevit", first: 1) { text }
    acme: labels(encoder: "acme", first: 1) { text }
    again: labels(encoder: "acme-again", first: 1) { text }
  } } }
}`;

/** `npm install @acme/vision-x` in a folder: the example, with the dependencies that it has here. */
async function installAcme(folder: string): Promise<void> {
  const installed = join(folder, 'node_modules/@acme/vision-x');
  await mkdir(installed, { recursive: true });
  for (const file of ['my-eyes.mjs', 'package.json'])
    await cp(join(EXAMPLES, 'my-eyes', file), join(installed, file));
  await symlink(join(EXAMPLES, 'my-eyes/node_modules'), join(installed, 'node_modules'));
}

it('serves several instances of one plugin, and a package from beside the configuration', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'glimpse-instances-'));
  await installAcme(cwd);
  await writeFile(join(cwd, 'glimpse.config.json'), JSON.stringify({ plugins: PLUGINS }));
  const glimpse = await createContainer(await loadConfig({ cwd }), silentLogger);
  try {
    const api = createApi(glimpse.container);
    const post = async (query: string, variables = {}): Promise<unknown> => {
      const headers = { host: 'localhost', 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables });
      return (await api.fetch('http://localhost/graphql', { method: 'POST', headers, body })).json();
    };
    const { data } = (await post('{ encoders { id card { model device } } }')) as { data: object };
    expect(data).toMatchObject({
      encoders: expect.arrayContaining([
        { id: 'fast-eyes', card: { model: 'mobilevit', device: 'CPU' } },
        { id: 'many-eyes', card: { model: 'mobilevit', device: expect.any(String) } },
        { id: 'mobilevit', card: { model: 'mobilevit', device: expect.any(String) } },
        { id: 'acme', card: { model: 'my-eyes', device: null } },
      ]),
    });
    const picture = await readFile(join(EXAMPLES, 'tshirt.png'), 'base64');
    const label = (text: string) => [{ text }];
    expect(await post(QUERY, { uri: `data:image/png;base64,${picture}` })).toEqual({
      data: {
        addImage: {
          image: {
            fast: label('t-shirt'),
            many: label('t-shirt'),
            builtIn: label('t-shirt'),
            acme: label('pale'),
            again: label('beige'),
          },
        },
      },
    });
  } finally {
    await glimpse.dispose();
    await rm(cwd, { recursive: true, force: true });
  }
});
