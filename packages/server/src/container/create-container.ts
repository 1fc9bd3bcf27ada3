import 'reflect-metadata';
import { resolve } from 'node:path';
import {
  AnalysisPipeline,
  AnswerPipeline,
  createCachedEncoder,
  createCachedReasoner,
  type Logger,
} from '@glimpse/core';
import { container as root, instanceCachingFactory, type DependencyContainer } from 'tsyringe';
import { RunningAnswers } from '../answers/running-answers.ts';
import { createCache } from '../cache/create-cache.ts';
import { openStateFolders } from '../cache/state-folders.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { Conversations } from '../conversation/conversations.ts';
import { openConversationStore } from '../conversation/open-conversation-store.ts';
import { ImageFetcher } from '../intake/image-fetcher.ts';
import { DEFAULT_INTAKE_LIMITS } from '../intake/intake-limits.ts';
import { Intake } from '../intake/intake.ts';
import { UrlPolicy } from '../intake/url-policy.ts';
import { Access } from '../http/access.ts';
import { Operations } from '../http/operations.ts';
import { meterAnswers } from '../metrics/meter-answers.ts';
import { Metrics } from '../metrics/metrics.ts';
import { createServerIdentity } from '../presence/server-identity.ts';
import { FolderImageStore } from '../store/folder-image-store.ts';
import { createImageDecoder, createModels, IMAGE_DECODER_NAME } from './create-models.ts';
import { describeInstance } from './describe-instance.ts';
import type { NamedHost } from './named-host.ts';
import {
  ACCESS,
  ANALYSES,
  CACHE,
  CACHED_ENCODERS,
  CACHED_REASONERS,
  CONFIG,
  CONVERSATIONS,
  CONVERSATION_STORE,
  HOSTS,
  IDENTITY,
  IMAGE_DECODER,
  IMAGE_FETCHER,
  IMAGE_STORE,
  INTAKE,
  INTAKE_LIMITS,
  LOGGER,
  METRICS,
  OPERATIONS,
  PIPELINE,
  REASONERS,
  RUNNING_ANSWERS,
  VISION_ENCODERS,
} from './tokens.ts';

export interface Glimpse {
  readonly container: DependencyContainer;
  /** Ends every model process. Safe to call twice. */
  dispose(): Promise<void>;
}

/**
 * Wires one server. Nothing is resolved here, so that whoever holds the container may replace any token of
 * `tokens.ts` by registering it again before first use.
 */
export async function createContainer(loaded: LoadedConfig, log: Logger): Promise<Glimpse> {
  const models = await createModels(loaded, log);
  const decoder = createImageDecoder(DEFAULT_INTAKE_LIMITS, loaded.config.intake, log);
  const store = new FolderImageStore(resolve(loaded.base, loaded.config.dataDir));
  const conversations = openConversationStore(loaded);
  await Promise.all([store.recover(), conversations.recover()]);
  const container = root.createChildContainer();
  const isStored = async (sha256: string): Promise<boolean> =>
    (await container.resolve(IMAGE_STORE).find(sha256)) !== undefined;
  const opened = createCache(loaded, isStored, log);
  const decoderHost: NamedHost = {
    name: IMAGE_DECODER_NAME,
    get status() {
      return decoder.status;
    },
  };
  container.registerInstance(CONFIG, loaded.config);
  container.registerInstance(LOGGER, log);
  container.registerInstance(VISION_ENCODERS, models.encoders);
  container.registerInstance(REASONERS, models.reasoners);
  container.registerInstance(CACHE, opened.cache);
  container.registerInstance(CONVERSATION_STORE, conversations);
  store.onRemove((sha256) => container.resolve(CACHE).forget(sha256));
  store.onRemove((sha256) => openStateFolders(loaded).removeOf(sha256));
  store.onRemove((sha256) => container.resolve(CONVERSATION_STORE).forget(sha256));
  container.register(CACHED_ENCODERS, {
    useFactory: instanceCachingFactory((scope) =>
      scope
        .resolve(VISION_ENCODERS)
        .map((encoder) =>
          createCachedEncoder(encoder, describeInstance(encoder.name, loaded.config), scope.resolve(CACHE)),
        ),
    ),
  });
  container.register(CACHED_REASONERS, {
    useFactory: instanceCachingFactory((scope) =>
      scope
        .resolve(REASONERS)
        .map((reasoner) =>
          createCachedReasoner(
            reasoner,
            describeInstance(reasoner.name, loaded.config),
            scope.resolve(CACHE),
          ),
        ),
    ),
  });
  container.registerInstance(IMAGE_DECODER, decoder);
  container.registerInstance(INTAKE_LIMITS, DEFAULT_INTAKE_LIMITS);
  container.registerInstance(IMAGE_STORE, store);
  container.register(IMAGE_FETCHER, {
    useFactory: instanceCachingFactory(
      (scope) =>
        new ImageFetcher(new UrlPolicy(loaded.config.intake.allowHosts), {
          timeout: loaded.config.intake.urlTimeout,
          maxBytes: scope.resolve(INTAKE_LIMITS).maxBytes,
        }),
    ),
  });
  container.registerInstance(HOSTS, [...models.hosts, decoderHost]);
  container.registerInstance(IDENTITY, createServerIdentity());
  container.register(ACCESS, {
    useFactory: instanceCachingFactory(
      (scope) => new Access(scope.resolve(CONFIG), scope.resolve(IDENTITY).token),
    ),
  });
  container.registerInstance(OPERATIONS, new Operations());
  container.registerInstance(RUNNING_ANSWERS, new RunningAnswers());
  container.register(METRICS, {
    useFactory: instanceCachingFactory(
      (scope) => new Metrics(scope.resolve(HOSTS), scope.resolve(OPERATIONS)),
    ),
  });
  container.register(INTAKE, {
    useFactory: instanceCachingFactory(
      (scope) =>
        new Intake(scope.resolve(IMAGE_STORE), scope.resolve(IMAGE_DECODER), scope.resolve(INTAKE_LIMITS)),
    ),
  });
  container.register(PIPELINE, {
    useFactory: instanceCachingFactory(
      (scope) =>
        new AnswerPipeline(
          scope.resolve(CACHED_ENCODERS),
          scope.resolve(CACHED_REASONERS),
          meterAnswers(scope.resolve(METRICS)),
        ),
    ),
  });
  container.register(ANALYSES, {
    useFactory: instanceCachingFactory(
      (scope) => new AnalysisPipeline(scope.resolve(PIPELINE), scope.resolve(CACHED_ENCODERS)),
    ),
  });
  container.register(CONVERSATIONS, {
    useFactory: instanceCachingFactory(
      (scope) =>
        new Conversations(
          scope.resolve(CONVERSATION_STORE),
          scope.resolve(IMAGE_STORE),
          scope.resolve(PIPELINE),
          loaded.config.conversations,
          log,
        ),
    ),
  });

  const owned = [...models.encoders.all, ...models.reasoners.all, decoder];
  return {
    container,
    dispose: async () => {
      await Promise.all(owned.map((model) => model.dispose()));
      await opened.settled();
    },
  };
}
