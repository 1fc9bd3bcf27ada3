import { GlimpseError, type Logger, type Reasoner, type VisionEncoder } from '@glimpse/core';
import type { Config } from '../config/config-schema.ts';
import type { Models } from './models.ts';

type Model = VisionEncoder | Reasoner;

/** The models that the configuration wants loaded ahead. Throws `CONFIG_INVALID` for a name that there is not. */
export function modelsToPreload({ encoders, reasoners }: Models, { models: { preload } }: Config): Model[] {
  if (preload === false) return [];
  if (preload === true) return [encoders.get(), reasoners.get()];
  const all: readonly Model[] = [...encoders.all, ...reasoners.all];
  return preload.map((name) => {
    const model = all.find((candidate) => candidate.name === name);
    if (model) return model;
    const available = all.map((candidate) => candidate.name);
    throw new GlimpseError({
      code: 'CONFIG_INVALID',
      message: `'models.preload' names '${name}', which is not configured; configured are: ${available.join(', ')}.`,
      details: { received: name, available },
    });
  });
}

/** Loads them side by side. One that fails is logged and loaded by its first call; nothing is thrown. */
export async function preloadModels(
  models: Models,
  config: Config,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(
    modelsToPreload(models, config).map(async (model) => {
      try {
        await model.load?.({ signal });
        log.info({ name: model.name }, 'A model is loaded');
      } catch (error) {
        if (!signal.aborted) log.warn({ name: model.name, err: error }, 'A model could not be loaded ahead');
      }
    }),
  );
}
