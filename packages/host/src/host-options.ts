import type { PluginServices } from '@glimpse/core';
import type { BackOffOptions } from './back-off.ts';
import type { CoreLease } from './core-lease.ts';

export interface HostSettings {
  /**
   * Calls that the plugin works on at the same time. Default: what a reasoner says of itself, 2 for an image decoder,
   * else 1. An encoder with more than 1 takes no part in the lease of the cores.
   */
  readonly concurrency?: number | undefined;
  /** Calls that may wait for their turn; one more is refused with `HOST_BUSY`. Default 64. */
  readonly queueLimit?: number | undefined;
  /** Pictures of several calls that an encoder sees as one call. Default 32. */
  readonly batchLimit?: number | undefined;
  /** Waits between a crash and the next start. */
  readonly backOff?: BackOffOptions | undefined;
  /** Milliseconds that a disposed plugin has to leave before its process is killed. Default 5,000. */
  readonly disposeTimeout?: number | undefined;
  /** Milliseconds that a cancelled call may go on before its process is killed; 0 is no limit. Default 30,000. */
  readonly cancelTimeout?: number | undefined;
  /** Milliseconds without a call after which the process is ended; 0, the default, keeps it. */
  readonly idleTimeout?: number | undefined;
}

export const DEFAULT_QUEUE_LIMIT = 64;
/** Pictures. */
export const DEFAULT_BATCH_LIMIT = 32;
/** Milliseconds. */
export const DEFAULT_DISPOSE_TIMEOUT = 5_000;
/** Milliseconds. */
export const DEFAULT_CANCEL_TIMEOUT = 30_000;
/** Stretches, mostly tokens, that a reasoner computes between two batches of encoders. */
export const STRETCHES_BETWEEN_BATCHES = 8;
/** Crashes without a served call in between after which calls no longer wait for the next start. */
export const MAXIMUM_CRASHES = 5;

export interface HostOptions<Definition, Options> {
  /** The definition that `module` exports as `plugin`; its import runs nothing. */
  readonly plugin: Definition;
  /** URL of the module, such as `import.meta.resolve` gives: the child imports it. */
  readonly module: string;
  /** As `parsePluginOptions` returns them; structured-cloneable. */
  readonly options: Options;
  readonly services: PluginServices;
  readonly settings?: HostSettings | undefined;
  /** Shared by all hosts of one machine, so that an encoder and a reasoner never compute at the same time. */
  readonly cores?: CoreLease | undefined;
}

/**
 * `idle` has no process because nobody needed one yet; `backing-off` has none because of a crash. Both start
 * one for the next call.
 */
export type HostState = 'idle' | 'starting' | 'running' | 'backing-off' | 'disposed';

export interface HostStatus {
  readonly state: HostState;
  /** Of the process, while there is one. */
  readonly pid: number | undefined;
  /** Starts of a process after the first. */
  readonly restarts: number;
  /** Calls that wait for their turn. */
  readonly queued: number;
  /** Calls in work. */
  readonly inFlight: number;
}

/** A plugin that works in a process of its own. */
export interface Hosted {
  readonly status: HostStatus;
}
