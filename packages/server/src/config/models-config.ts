import { DEFAULT_RETRIES, DEFAULT_RETRY_DELAY, DEFAULT_TIME_LIMITS } from '@glimpse/core';
import { DEFAULT_BATCH_LIMIT, DEFAULT_CANCEL_TIMEOUT } from '@glimpse/host';
import { z } from 'zod';

/** Seconds: a quarter of an hour, after which a user's machine gets its memory back. */
export const DEFAULT_IDLE_UNLOAD = 900;
/** Seconds: a day. Timers can't wait for much more than 24 of them. */
const MAXIMUM_SECONDS = 86_400;

const seconds = z.number().min(0).max(MAXIMUM_SECONDS);

/** How models are loaded, fed, waited for and let go. All times are in seconds. */
export const modelsConfigSchema = z
  .strictObject({
    /** Attempts after the first, for failures that may pass. */
    retries: z.int().min(0).max(10).default(DEFAULT_RETRIES),
    /** Between two attempts. */
    retryDelay: seconds.default(DEFAULT_RETRY_DELAY),
    /** Of each stage; 0 is no limit. */
    timeouts: z
      .strictObject({
        encoder: seconds.default(DEFAULT_TIME_LIMITS.encoder),
        firstToken: seconds.default(DEFAULT_TIME_LIMITS.firstToken),
        answer: seconds.default(DEFAULT_TIME_LIMITS.answer),
      })
      .prefault({}),
    /** Pictures of several requests that an encoder sees as one call. */
    batchLimit: z.int().min(1).max(1024).default(DEFAULT_BATCH_LIMIT),
    /** Without a call, after which a model is unloaded; 0 keeps it. */
    idleUnload: seconds.default(DEFAULT_IDLE_UNLOAD),
    /** That a cancelled call may go on, before its process is killed; 0 is no limit. */
    cancelTimeout: seconds.default(DEFAULT_CANCEL_TIMEOUT / 1000),
    /** Names of models to load when the server starts; true: the default encoder and the default reasoner. */
    preload: z.union([z.boolean(), z.array(z.string().min(1))]).default(false),
  })
  .prefault({});

export type ModelsConfig = z.output<typeof modelsConfigSchema>;
