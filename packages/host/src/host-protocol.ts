import type { Logger, PluginKind, PluginServices, SerializedError } from '@glimpse/core';

/** All that a child needs to build its plugin. */
export interface HostStart {
  readonly kind: PluginKind;
  /** URL of the module that exports the plugin. */
  readonly module: string;
  /** Already parsed; structured-cloneable. */
  readonly options: unknown;
  readonly services: Omit<PluginServices, 'log' | 'cores'>;
}

/** Every method of a plugin takes one input and options; `options` crosses without its signals. */
export interface HostRequest {
  readonly method: string;
  readonly input: unknown;
  readonly options: object;
  /** The options that are signals, beside `signal`, and whether they have aborted already; see `abort`. */
  readonly signals?: Readonly<Record<string, boolean>> | undefined;
}

/** How work in the child ended. Errors lose their class between processes, so they travel as data. */
export type Outcome =
  | { readonly status: 'done'; readonly value: unknown }
  | { readonly status: 'failed'; readonly error: SerializedError }
  | { readonly status: 'aborted'; readonly message: string };

/** What the parent calls in the child. */
export interface ChildFunctions {
  start(start: HostStart): Promise<Outcome>;
  run(id: number, request: HostRequest): void;
  cancel(id: number): void;
  /** Aborts a signal of a call by its name. */
  abort(id: number, name: string): void;
  /** Answers when the plugin has stopped between two stretches, after at least `minimum` of them since `resume`. */
  pause(minimum: number): Promise<void>;
  resume(): void;
  /** Frees the plugin and leaves. */
  dispose(): void;
}

/** What the child calls in the parent. */
export interface ParentFunctions {
  /** One event of a stream; never after `settle` of the same call. */
  emit(id: number, event: unknown): void;
  settle(id: number, outcome: Outcome): void;
  log(level: keyof Logger, fields: object, message: string): void;
}
