import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { GlimpseProcess } from '../cli/glimpse-process.fixture.ts';
import { createTestTerminal, type TestTerminal } from '../cli/test-terminal.fixture.ts';
import { ImageFetcher } from './image-fetcher.ts';
import { startPictureServer, type PictureServer } from './picture-server.fixture.ts';
import { UrlPolicy } from './url-policy.ts';

const PICTURE = new URL('../../../../examples/tshirt.png', import.meta.url);
const ADD = `mutation($url: String!) { addImage(input: {url: $url}) {
  ... on AddImageSuccess { image { mediaType width height } } ... on ImageRefused { code message } } }`;

describe('pictures by https from a host of the configuration', () => {
  let terminal: TestTerminal;
  let pictures: PictureServer;
  let certificate: string;

  beforeAll(async () => {
    terminal = await createTestTerminal();
    certificate = join(terminal.cwd, 'certificate.pem');
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    await writeFile(certificate, cert);
    const bytes = await readFile(PICTURE);
    pictures = await startPictureServer(
      ({ url }, response) => {
        if (url === '/moved') response.writeHead(302, { location: '/tshirt.png' }).end();
        else response.writeHead(200, { 'content-type': 'image/png' }).end(bytes);
      },
      { key, cert },
    );
    const config = { intake: { allowHosts: ['127.0.0.1'] } };
    await writeFile(join(terminal.cwd, 'glimpse.config.json'), JSON.stringify(config));
  });
  afterAll(async () => {
    await pictures.close();
    await terminal.remove();
  });

  it('are taken when Node trusts the certificate, after redirects too', async () => {
    const environment = { NODE_EXTRA_CA_CERTS: certificate };
    const serve = new GlimpseProcess(terminal.cwd, ['serve', '--port', '0'], environment);
    try {
      const url = await serve.ready();
      const add = async (path: string): Promise<unknown> => {
        const body = JSON.stringify({ query: ADD, variables: { url: pictures.url + path } });
        const headers = { 'content-type': 'application/json' };
        return (await fetch(url, { method: 'POST', headers, body })).json();
      };
      const image = { mediaType: 'image/png', width: 732, height: 549 };
      for (const path of ['/tshirt.png', '/moved'])
        expect(await add(path)).toEqual({ data: { addImage: { image } } });
    } finally {
      serve.child.kill('SIGTERM');
      await serve.exit();
    }
    expect(pictures.asked).toEqual(['/tshirt.png', '/moved', '/tshirt.png']);
  });

  it('are not taken when nobody vouches for the certificate', async () => {
    const fetcher = new ImageFetcher(new UrlPolicy(['127.0.0.1']), { timeout: 30, maxBytes: 1e6 });
    await expect(fetcher.fetch(`${pictures.url}/tshirt.png`)).rejects.toMatchObject({
      code: 'IMAGE_URL_FAILED',
      message: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'),
    });
  });
});
