import { describe, expect, it } from '@jest/globals';
import { Registry, type Logger } from '@glimpse/core';
import { configSchema } from '../config/config-schema.ts';
import { EchoReasoner } from './echo-reasoner.fixture.ts';
import { createMeanColorEncoder } from './mean-color.fixture.ts';
import { preloadModels } from './preload-models.ts';

/** Loads what is configured among three models that note it. */
async function preload(setting: boolean | string[], fail?: Error) {
  const loaded: string[] = [];
  const logged: string[] = [];
  const note = (_fields: object, message: string): void => void logged.push(message);
  const log: Logger = { debug: note, info: note, warn: note, error: note };
  const withLoad = <T extends { readonly name: string }>(model: T): T =>
    Object.assign(model, {
      load: async () => {
        if (fail) throw fail;
        loaded.push(model.name);
      },
    });
  const encoders = ['eyes', 'other-eyes'].map((name) => withLoad(createMeanColorEncoder(name)));
  const models = {
    encoders: new Registry('UNKNOWN_ENCODER', encoders, 'eyes'),
    reasoners: new Registry('UNKNOWN_REASONER', [withLoad(new EchoReasoner())], 'echo'),
  };
  const config = configSchema.parse({ models: { preload: setting } });
  await preloadModels(models, config, log, new AbortController().signal);
  return { loaded, logged };
}

describe('preloadModels', () => {
  it.each([
    [false, []],
    [true, ['eyes', 'echo']],
    [
      ['other-eyes', 'echo'],
      ['other-eyes', 'echo'],
    ],
  ])('loads for %j: %j', async (setting, names) => {
    expect((await preload(setting)).loaded).toEqual(names);
  });

  it('goes on without a model that cannot be loaded, and says so', async () => {
    const { logged } = await preload(['eyes'], new Error('no memory'));
    expect(logged).toEqual(['A model could not be loaded ahead']);
  });

  it('refuses a name that is not configured, with those that are', async () => {
    await expect(preload(['clip'])).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message:
        "'models.preload' names 'clip', which is not configured; configured are: eyes, other-eyes, echo.",
    });
  });
});
