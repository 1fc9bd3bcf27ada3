import { availableParallelism } from 'node:os';
import {
  Registry,
  withEncoderRetries,
  withEncoderTimeLimit,
  withReasonerRetries,
  withReasonerTimeLimits,
  type ImageDecoder,
  type Logger,
  type Reasoner,
  type VisionEncoder,
} from '@glimpse/core';
import { CoreLease, hostImageDecoder, hostReasoner, hostVisionEncoder, type Hosted } from '@glimpse/host';
import { openStateFolders } from '../cache/state-folders.ts';
import { BUILT_IN_PLUGINS } from '../catalogue/built-in-plugins.ts';
import { isMissingFromPack } from '../catalogue/is-missing-from-pack.ts';
import { loadPlugin, type LoadedPlugin } from '../catalogue/load-plugin.ts';
import type { IntakeConfig } from '../config/intake-config.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { imageDecoderOptionsSchema, plugin as decoderPlugin } from '../intake/image-decoder-plugin.ts';
import type { IntakeLimits } from '../intake/intake-limits.ts';
import { MINI_PACK, packPathOf } from './mini-pack.ts';
import type { HostedModels } from './models.ts';
import { modelsToPreload } from './preload-models.ts';
import type { NamedHost } from './named-host.ts';

/** In logs and metrics. */
export const IMAGE_DECODER_NAME = 'image-decoder';

const DECODER_MODULE = new URL(
  import.meta.url.endsWith('.ts') ? '../intake/image-decoder-plugin.ts' : '../intake/image-decoder-plugin.js',
  import.meta.url,
).href;

/** Imports the configured plugins and the built-in ones, each to be hosted in a process of its own. */
export async function createModels(loaded: LoadedConfig, log: Logger): Promise<HostedModels> {
  const { config, base } = loaded;
  const packPath = packPathOf(loaded);
  const { retries, retryDelay: delay, timeouts, batchLimit, idleUnload, cancelTimeout } = config.models;
  const cores = new CoreLease(log);
  const states = config.cache.enabled ? openStateFolders(loaded) : undefined;
  const encoders: VisionEncoder[] = [];
  const reasoners: Reasoner[] = [];
  const hosts: NamedHost[] = [];

  const hosted = <T extends NamedHost>(model: T): T => {
    hosts.push(model);
    return model;
  };
  const add = async ({ name, module, plugin, options }: LoadedPlugin): Promise<void> => {
    const hosting = {
      module,
      options,
      // Encoders and reasoners take turns, so each has all the cores while it computes.
      services: {
        name,
        packPath,
        threads: config.threads ?? availableParallelism(),
        statePath: states?.of(name),
        log,
      },
      settings: {
        concurrency: config.plugins[name]?.concurrency,
        queueLimit: config.queueLimit,
        batchLimit,
        idleTimeout: idleUnload * 1000,
        cancelTimeout: cancelTimeout * 1000,
      },
      cores,
    };
    switch (plugin.kind) {
      case 'vision-encoder': {
        const encoder = hosted(await hostVisionEncoder({ plugin, ...hosting }));
        encoders.push(withEncoderTimeLimit(withEncoderRetries(encoder, { retries, delay }), timeouts));
        break;
      }
      case 'reasoner': {
        const reasoner = hosted(await hostReasoner({ plugin, ...hosting }));
        reasoners.push(withReasonerTimeLimits(withReasonerRetries(reasoner, { retries, delay }), timeouts));
        break;
      }
    }
  };

  const wanted = new Set([config.encoder, config.reasoner, ...Object.keys(config.plugins)]);
  for (const name of new Set([...Object.keys(BUILT_IN_PLUGINS), ...Object.keys(config.plugins)])) {
    try {
      await add(await loadPlugin(name, config.plugins[name] ?? { options: {} }, base));
    } catch (error) {
      if (wanted.has(name) || !isMissingFromPack(error)) throw error;
      log.info({ plugin: name, reason: error.message }, 'A built-in plugin is left out');
    }
  }
  const models = {
    encoders: new Registry('UNKNOWN_ENCODER', encoders, config.encoder),
    reasoners: new Registry('UNKNOWN_REASONER', reasoners, config.reasoner),
    hosts,
  };
  modelsToPreload(models, config);
  return models;
}

/** The decoder of untrusted pictures, hosted like a model. */
export function createImageDecoder(
  limits: IntakeLimits,
  { types, concurrency }: Pick<IntakeConfig, 'types' | 'concurrency'>,
  log: Logger,
): ImageDecoder & Hosted {
  return hostImageDecoder({
    plugin: decoderPlugin,
    module: DECODER_MODULE,
    options: imageDecoderOptionsSchema.parse({ ...limits, types }),
    services: { name: IMAGE_DECODER_NAME, packPath: MINI_PACK, threads: 1, log },
    settings: { concurrency },
  });
}
