import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MINI_PACK } from '@glimpse/core/testing';
import { createTestTerminal, type TestTerminal } from '../cli/test-terminal.fixture.ts';
import { conversationsConfigSchema } from '../config/conversations-config.ts';
import { intakeSchema } from '../config/intake-config.ts';
import { modelsConfigSchema } from '../config/models-config.ts';
import { createTestGlimpse, multipart, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { serveGlimpse, storeRedPixel, type ServedGlimpse } from '../http/served-glimpse.fixture.ts';

export const ENDPOINT = 'http://localhost/graphql';

const FRAGILE_EYES = fileURLToPath(new URL('./fragile-eyes.fixture.ts', import.meta.url));
const REFUSING_REASONER = fileURLToPath(new URL('./refusing-reasoner.fixture.ts', import.meta.url));

export const ADD = `mutation($file: File!) { addImage(input: {file: $file}) {
  ... on AddImageSuccess { image { id } } ... on ImageRefused { code } } }`;
const ADD_URL = `mutation($url: String!) { addImage(input: {url: $url}) {
  ... on AddImageSuccess { image { id } } ... on ImageRefused { code } } }`;

/** What failures are provoked on: whole servers, their hosts, and the command line. */
export interface Stage {
  /** With the mini pack, encoders that fail on demand, and a short queue; it answers a caller directly. */
  readonly api: TestGlimpse;
  /** Global id of a stored picture of {@link api}. */
  readonly id: string;
  /** With a token and the tightest limits; it listens on a port. */
  readonly strict: ServedGlimpse;
  readonly terminal: TestTerminal;
  dispose(): Promise<void>;
}

/** A server on the mini pack, and on encoders that fail on demand. */
export const createFragileGlimpse = (timeout?: number): Promise<TestGlimpse> =>
  createTestGlimpse(
    undefined,
    {},
    {
      encoder: 'fragile',
      queueLimit: 1,
      conversations: conversationsConfigSchema.parse({ maxTurns: 1 }),
      intake: intakeSchema.parse({ allowHosts: ['127.0.0.1'] }),
      models: modelsConfigSchema.parse({ retries: 0, timeouts: { encoder: timeout } }),
      plugins: {
        fragile: { use: FRAGILE_EYES, options: {} },
        stillborn: { use: FRAGILE_EYES, options: { stillborn: true } },
        speechless: { use: FRAGILE_EYES, options: { speechless: true } },
        refusing: { use: REFUSING_REASONER, options: {} },
      },
    },
  );

export const TOKEN = 'correct-horse-battery';

export async function createStage(): Promise<Stage> {
  const api = await createFragileGlimpse();
  const strict = await serveGlimpse({
    token: TOKEN,
    http: { maxDepth: 2, webSocket: { maxConnections: 1, maxOperations: 1 } },
  });
  const terminal = await createTestTerminal();
  return {
    api,
    id: await storeRedPixel(api.container),
    strict,
    terminal,
    dispose: async () => {
      await Promise.all([api.dispose(), strict.dispose()]);
      await terminal.remove();
    },
  };
}

/** What a caller learns of a picture sent as a file. */
export const addFile = async (
  { api }: TestGlimpse,
  bytes: Uint8Array<ArrayBuffer>,
  type = '',
): Promise<unknown> =>
  (await api.fetch(ENDPOINT, multipart(ADD, new File([bytes], 'picture', { type })))).json();

export const addUrl = ({ query }: TestGlimpse, url: string): Promise<unknown> => query(ADD_URL, { url });

/** What a caller learns of a field of the stored picture. */
export const askImage = ({ query }: TestGlimpse, id: string, field: string): Promise<unknown> =>
  query(`query($id: ID!) { node(id: $id) { ... on Image { ${field} } } }`, { id });

/** Runs the command with this configuration; what a user reads on stderr. */
export async function runConfigured(
  { cwd, run }: TestTerminal,
  config: object,
  ...args: readonly string[]
): Promise<string> {
  // A file of its own each time: what was read once stays in memory.
  const file = join(cwd, `${Object.keys(config).join('-')}-${Math.random()}.json`);
  await writeFile(file, JSON.stringify({ logLevel: 'silent', ...config }));
  return (await run(...args, '--config', file)).error;
}

/** The mini pack with one file changed; its size must stay. */
export async function changePack(
  { cwd }: TestTerminal,
  name: string,
  file: string,
  change: (bytes: Buffer) => Buffer,
): Promise<string> {
  const pack = join(cwd, name);
  await cp(MINI_PACK, pack, { recursive: true });
  const path = join(pack, file);
  await writeFile(path, change(await readFile(path)));
  return pack;
}
