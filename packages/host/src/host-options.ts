import type { PluginServices } from '@glimpse/core';
import type { BackOffOptions } from './back-off.ts';

export interface HostSettings {
  /** Calls that the plugin works on at the same time. Default: 2 for an image decoder, else 1. */
  readonly concurrency?: number | undefined;
  /** Calls that may wait for their turn; one more is refused with `HOST_BUSY`. Default 64. */
  readonly queueLimit?: number | undefined;
  /** Waits between a crash and the next start. */
  readonly backOff?: BackOffOptions | undefined;
  /** Milliseconds that a disposed plugin has to leave before its process is killed. Default 5,000. */
  readonly disposeTimeout?: number | undefined;
}

export const DEFAULT_QUEUE_LIMIT = 64;
/** Milliseconds. */
export const DEFAULT_DISPOSE_TIMEOUT = 5_000;
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
