import { setMaxListeners } from 'node:events';
import type {
  AnalysisPipeline,
  AnswerPipeline,
  Logger,
  Reasoner,
  Registry,
  VisionEncoder,
} from '@glimpse/core';
import type { DependencyContainer } from 'tsyringe';
import {
  ANALYSES,
  CACHED_ENCODERS,
  CACHED_REASONERS,
  CONVERSATIONS,
  CONVERSATION_STORE,
  IMAGE_FETCHER,
  IMAGE_STORE,
  INTAKE,
  LOGGER,
  PIPELINE,
  RUNNING_ANSWERS,
} from '../container/tokens.ts';
import type { ConversationStore } from '../conversation/conversation-store.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { RunningAnswers } from '../answers/running-answers.ts';
import type { ImageFetcher } from '../intake/image-fetcher.ts';
import type { Operation } from '../http/operations.ts';
import type { Intake } from '../intake/intake.ts';
import type { ImageStore } from '../store/image-store.ts';
import { EvidenceLoaders } from './evidence-loaders.ts';

/** What resolvers work with: the services, and what belongs to one request. */
export interface GlimpseContext {
  readonly encoders: Registry<VisionEncoder>;
  readonly reasoners: Registry<Reasoner>;
  readonly pipeline: AnswerPipeline;
  readonly analyses: AnalysisPipeline;
  readonly store: ImageStore;
  readonly conversations: Conversations;
  readonly conversationStore: ConversationStore;
  readonly runningAnswers: RunningAnswers;
  readonly intake: Intake;
  readonly fetcher: ImageFetcher;
  readonly log: Logger;
  readonly loaders: EvidenceLoaders;
  /** Aborts when the client leaves, and when the server stops. */
  readonly signal: AbortSignal;
  readonly operation: Operation;
}

type Services = Omit<GlimpseContext, 'loaders' | 'signal' | 'operation'>;

/** Makes the contexts of all operations; the services are resolved once, for the first. */
export function createContexts(container: DependencyContainer): (operation: Operation) => GlimpseContext {
  let services: Services | undefined;
  return (operation) => {
    services ??= resolveServices(container);
    const { signal } = operation;
    // One listener for each field that waits for a model; Node would take eleven for a leak.
    setMaxListeners(0, signal);
    return { ...services, loaders: new EvidenceLoaders(services.encoders, signal), signal, operation };
  };
}

const resolveServices = (container: DependencyContainer): Services => ({
  encoders: container.resolve(CACHED_ENCODERS),
  reasoners: container.resolve(CACHED_REASONERS),
  pipeline: container.resolve(PIPELINE),
  analyses: container.resolve(ANALYSES),
  store: container.resolve(IMAGE_STORE),
  conversations: container.resolve(CONVERSATIONS),
  conversationStore: container.resolve(CONVERSATION_STORE),
  runningAnswers: container.resolve(RUNNING_ANSWERS),
  intake: container.resolve(INTAKE),
  fetcher: container.resolve(IMAGE_FETCHER),
  log: container.resolve(LOGGER),
});
