import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from './load-config.ts';

describe('loadConfig', () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'glimpse-config-'));
  });
  afterEach(() => rm(cwd, { recursive: true, force: true }));

  it('has a default for everything', async () => {
    const { config } = await loadConfig({ cwd });
    expect(config).toEqual({
      host: '127.0.0.1',
      port: 4000,
      encoder: 'blip2',
      reasoner: 'deepseek',
      pack: 'mini',
      dataDir: '.glimpse',
      queueLimit: 64,
      logLevel: 'info',
      cache: { enabled: true, memoryEntries: 100, maxBytes: 1_000_000_000 },
      conversations: { max: 1000, maxTurns: 100, maxBytes: 262_144 },
      jobs: { max: 100, maxImages: 1_000, concurrency: 2, retries: 5 },
      intake: { allowHosts: [], types: ['jpeg', 'png', 'webp', 'gif'], concurrency: 2, urlTimeout: 15 },
      http: {
        origins: [],
        hosts: [],
        maxDepth: 12,
        maxCost: 1000,
        graceSeconds: 5,
        webSocket: { maxConnections: 200, maxOperations: 100 },
      },
      plugins: {},
      models: {
        retries: 3,
        retryDelay: 1,
        timeouts: { encoder: 300, firstToken: 900, answer: 1800 },
        batchLimit: 32,
        idleUnload: 900,
        cancelTimeout: 30,
        preload: false,
      },
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('prefers flags to environment to file to defaults', async () => {
    await writeFile(
      join(cwd, 'glimpse.config.json'),
      JSON.stringify({
        port: 1,
        encoder: 'file',
        reasoner: 'file',
        plugins: { file: { options: { a: 1 } } },
      }),
    );
    const { config, base } = await loadConfig({
      cwd,
      flags: { port: '3' },
      environment: { GLIMPSE_PORT: '2', GLIMPSE_ENCODER: 'environment', GLIMPSE_LOG_LEVEL: '' },
    });
    expect(config).toMatchObject({ port: 3, encoder: 'environment', reasoner: 'file', logLevel: 'info' });
    expect(config.plugins).toEqual({ file: { options: { a: 1 } } });
    expect(base).toBe(cwd);
  });

  it('lets a command have other defaults, which everything else overrides', async () => {
    const defaults = { logLevel: 'warn' } as const;
    expect((await loadConfig({ cwd, defaults })).config.logLevel).toBe('warn');
    const environment = { GLIMPSE_LOG_LEVEL: 'debug' };
    expect((await loadConfig({ cwd, defaults, environment })).config.logLevel).toBe('debug');
  });

  it('swaps an encoder with one line of a file', async () => {
    await writeFile(join(cwd, 'glimpse.config.mjs'), "export default { encoder: 'mobilevit' };\n");
    expect((await loadConfig({ cwd })).config.encoder).toBe('mobilevit');
  });

  it.each([
    ['an unknown key', { flags: {}, file: '{"encodr": "blip2"}' }, 'encodr'],
    ['a wrong value', { flags: { port: '70000' } }, 'port'],
    ['a text for a number', { flags: { port: 'http' } }, 'received string'],
    ['no call at a time', { file: '{"plugins": {"eyes": {"concurrency": 0}}}' }, 'plugins.eyes.concurrency'],
    ['a type that nothing decodes', { file: '{"intake": {"types": ["svg"]}}' }, 'intake.types'],
    [
      'a host in a form that URLs do not have',
      { file: '{"intake": {"allowHosts": ["127.1"]}}' },
      'allowHosts',
    ],
    ['an address that others can reach, without a token', { flags: { host: '0.0.0.0' } }, 'GLIMPSE_TOKEN'],
    [
      'an origin with a path',
      { flags: {}, file: '{"http": {"origins": ["https://a.example/"]}}' },
      'origins',
    ],
    ['a host with a port', { flags: {}, file: '{"http": {"hosts": ["a.example:80"]}}' }, 'hosts'],
  ])('names the place of %s', async (_case, { flags, file }: { flags?: object; file?: string }, place) => {
    if (file) await writeFile(join(cwd, 'glimpse.config.json'), file);
    await expect(loadConfig({ cwd, flags })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(place),
    });
  });

  it('takes the token from the environment, and any address with it', async () => {
    const environment = { GLIMPSE_TOKEN: 'correct-horse-battery', GLIMPSE_HOST: '0.0.0.0' };
    const { config } = await loadConfig({ cwd, environment });
    expect(config).toMatchObject({ host: '0.0.0.0', token: 'correct-horse-battery' });
  });

  it('refuses a short token without telling it', async () => {
    const loading = loadConfig({ cwd, environment: { GLIMPSE_TOKEN: 'hunter2' } });
    await expect(loading).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(/^(?!.*hunter2).*16 characters.*token/s),
    });
  });

  it('refuses a file that is named but not there', async () => {
    await expect(loadConfig({ cwd, file: 'nowhere.json' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('refuses a file that cannot be read', async () => {
    await writeFile(join(cwd, 'glimpse.config.json'), '{"port": ');
    await expect(loadConfig({ cwd })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
