import type {
  AnalysisPipeline,
  AnswerPipeline,
  Cache,
  ImageDecoder,
  Logger,
  Reasoner,
  Registry,
  VisionEncoder,
} from '@glimpse/core';
import type { InjectionToken } from 'tsyringe';
import type { Access } from '../http/access.ts';
import type { RunningAnswers } from '../answers/running-answers.ts';
import type { Operations } from '../http/operations.ts';
import type { ConversationStore } from '../conversation/conversation-store.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Config } from '../config/config-schema.ts';
import type { ImageFetcher } from '../intake/image-fetcher.ts';
import type { Intake } from '../intake/intake.ts';
import type { IntakeLimits } from '../intake/intake-limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { ServerIdentity } from '../presence/server-identity.ts';
import type { ImageStore } from '../store/image-store.ts';
import type { NamedHost } from './named-host.ts';

const token = <T>(name: string): InjectionToken<T> => Symbol(name);

/** Everything that can be replaced by registration alone. */
export const CONFIG = token<Config>('CONFIG');
export const LOGGER = token<Logger>('LOGGER');
export const VISION_ENCODERS = token<Registry<VisionEncoder>>('VISION_ENCODERS');
export const REASONERS = token<Registry<Reasoner>>('REASONERS');
/** Evidence and answers that were computed before. */
export const CACHE = token<Cache>('CACHE');
/** The encoders and reasoners behind the cache: what resolvers, pipeline and commands ask. */
export const CACHED_ENCODERS = token<Registry<VisionEncoder>>('CACHED_ENCODERS');
export const CACHED_REASONERS = token<Registry<Reasoner>>('CACHED_REASONERS');
export const IMAGE_DECODER = token<ImageDecoder>('IMAGE_DECODER');
export const INTAKE_LIMITS = token<IntakeLimits>('INTAKE_LIMITS');
export const IMAGE_STORE = token<ImageStore>('IMAGE_STORE');
export const IMAGE_FETCHER = token<ImageFetcher>('IMAGE_FETCHER');
export const INTAKE = token<Intake>('INTAKE');
export const PIPELINE = token<AnswerPipeline>('PIPELINE');
/** Typed analyses, by the same pipeline. */
export const ANALYSES = token<AnalysisPipeline>('ANALYSES');
export const CONVERSATION_STORE = token<ConversationStore>('CONVERSATION_STORE');
/** The pipeline, remembering what was asked before. */
export const CONVERSATIONS = token<Conversations>('CONVERSATIONS');
export const RUNNING_ANSWERS = token<RunningAnswers>('RUNNING_ANSWERS');
export const HOSTS = token<readonly NamedHost[]>('HOSTS');
export const IDENTITY = token<ServerIdentity>('IDENTITY');
export const ACCESS = token<Access>('ACCESS');
export const OPERATIONS = token<Operations>('OPERATIONS');
export const METRICS = token<Metrics>('METRICS');
