import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { Registry } from '@glimpse/core';
import { createClient, type Client } from 'graphql-ws';
import type { DependencyContainer } from 'tsyringe';
import WebSocket from 'ws';
import type { Config } from '../config/config-schema.ts';
import { httpConfigSchema, type HttpConfig } from '../config/http-config.ts';
import { EchoReasoner } from '../container/echo-reasoner.fixture.ts';
import { createMeanColorEncoder } from '../container/mean-color.fixture.ts';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { INTAKE, REASONERS, VISION_ENCODERS } from '../container/tokens.ts';
import { startServer, type RunningServer } from './start-server.ts';

/** A red picture of one pixel. */
export const RED_PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4wcAAAAJcAMlDyBJGAAAAAElFTkSuQmCC';

export interface ServedGlimpse extends TestGlimpse {
  readonly server: RunningServer;
  readonly reasoner: EchoReasoner;
  readonly encoder: ReturnType<typeof createMeanColorEncoder>;
  /** Global id of {@link RED_PIXEL}, which is stored. */
  readonly imageId: string;
}

export interface ServedOptions extends Partial<Omit<Config, 'http'>> {
  readonly http?: Partial<HttpConfig>;
}

/** Encoder and reasoner without a model, in this process. */
export function registerEcho(container: DependencyContainer): Pick<ServedGlimpse, 'encoder' | 'reasoner'> {
  const encoder = createMeanColorEncoder();
  const reasoner = new EchoReasoner();
  container.registerInstance(VISION_ENCODERS, new Registry('UNKNOWN_ENCODER', [encoder], encoder.name));
  container.registerInstance(REASONERS, new Registry('UNKNOWN_REASONER', [reasoner], reasoner.name));
  return { encoder, reasoner };
}

/** A whole server that listens on a port of its own. */
export async function serveGlimpse({ http = {}, ...options }: ServedOptions = {}): Promise<ServedGlimpse> {
  let models: ReturnType<typeof registerEcho> | undefined;
  const defaults = { ...options, port: 0, http: httpConfigSchema.parse(http) };
  const glimpse = await createTestGlimpse((container) => (models = registerEcho(container)), {}, defaults);
  if (!models) throw new Error('Nothing was registered');
  const server = await startServer(glimpse.container);
  return {
    ...glimpse,
    ...models,
    server,
    imageId: await storeRedPixel(glimpse.container),
    dispose: async () => {
      await server.close();
      await glimpse.dispose();
    },
  };
}

export async function storeRedPixel(container: DependencyContainer): Promise<string> {
  const bytes = Buffer.from(RED_PIXEL.split(',')[1] ?? '', 'base64');
  const { sha256 } = await container.resolve(INTAKE).add({ bytes });
  return Buffer.from(`Image:${sha256}`).toString('base64');
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request with whatever headers, `Host` and `Origin` included, which `fetch` keeps to itself. */
export function send(
  url: string,
  { body, ...options }: RequestOptions & { body?: string | Iterable<Buffer> } = {},
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent: false, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    outgoing.on('error', reject);
    for (const chunk of typeof body === 'string' ? [body] : (body ?? [])) outgoing.write(chunk);
    outgoing.end();
  });
}

/** A graphql-ws client that does not try again. */
export const socketClient = (url: string, connectionParams: Record<string, unknown> = {}): Client =>
  createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams,
  });
