import { disposedError, unlessAborted, type CallOptions, type TurnOptions } from '@glimpse/core';
import { CallQueue } from './call-queue.ts';
import { EventStream } from './event-stream.ts';
import { DEFAULT_QUEUE_LIMIT, type HostOptions, type HostStatus } from './host-options.ts';
import type { RunOptions, Signals } from './host-process.ts';
import type { HostRequest, Outcome } from './host-protocol.ts';
import { valueOf } from './outcome.ts';
import { Supervisor, type HostedDefinition } from './supervisor.ts';

/**
 * Keeps a plugin running in a process of its own: starts it at the first call, queues calls, starts it again
 * after a crash. A crash fails only the calls in work; those that wait go to the next process.
 */
export class Host {
  readonly #options: HostOptions<HostedDefinition, unknown>;
  readonly #queue: CallQueue;
  readonly #supervisor: Supervisor;
  readonly #leaveCores: () => void;
  #calls = 0;
  #idle: NodeJS.Timeout | undefined;
  #disposing: Promise<void> | undefined;

  constructor(options: HostOptions<HostedDefinition, unknown>) {
    const { plugin, services, settings = {}, cores } = options;
    this.#options = options;
    this.#supervisor = new Supervisor(options);
    const leave = plugin.kind === 'reasoner' ? cores?.join(this.#supervisor) : undefined;
    this.#leaveCores = leave ?? (() => undefined);
    this.#queue = new CallQueue({
      name: services.name,
      concurrency: settings.concurrency ?? defaultConcurrency(options),
      limit: settings.queueLimit ?? DEFAULT_QUEUE_LIMIT,
    });
  }

  get status(): HostStatus {
    const { state, pid, restarts } = this.#supervisor;
    return { state, pid, restarts, queued: this.#queue.queued, inFlight: this.#queue.inFlight };
  }

  /**
   * Calls a method of the plugin that returns a promise. `input` is asked for when the call's turn has come. Rejects
   * with what the plugin throws, the signal's reason, `HOST_BUSY`, `HOST_CRASHED`, `HOST_UNAVAILABLE`, `DISPOSED`,
   * and what a failed start throws.
   */
  async call<T>(method: string, input: () => unknown, { signal, ...options }: CallOptions = {}): Promise<T> {
    return (await this.#perform(() => ({ method, input: input(), options }), { signal })) as T;
  }

  /** As {@link call}, but not in turn: at once, beside the calls in work. For what takes next to no time. */
  async callAside(method: string, input: unknown, { signal, ...options }: CallOptions = {}): Promise<void> {
    if (this.#supervisor.isDisposed) throw this.#disposed();
    const work = this.#work(() => ({ method, input, options }), { signal });
    await unlessAborted(this.#whileInUse(work), signal);
  }

  /**
   * Calls a method of the plugin that streams; throws as {@link call} does. `queued` makes the event of waiting; the
   * plugin finds `signals` among its options.
   */
  stream<T>(
    method: string,
    input: unknown,
    queued: (position: number) => T,
    { signal, ...options }: CallOptions & Pick<TurnOptions, 'priority' | 'client'> = {},
    signals: Signals = {},
  ): AsyncIterable<T> {
    const request = { method, input, options };
    return new EventStream<T>((emit, streamSignal) => {
      const onEvent = (event: unknown): void => emit(event as T);
      const onPosition = (position: number): void => emit(queued(position));
      const { priority, client } = options;
      return this.#perform(
        () => request,
        { signal: streamSignal, onEvent, signals },
        { priority, client, onPosition },
      );
    }, signal);
  }

  /** Rejects all calls with `DISPOSED` and ends the process. Safe to call twice. */
  dispose(): Promise<void> {
    this.#disposing ??= this.#dispose();
    return this.#disposing;
  }

  #perform(request: () => HostRequest, run: RunOptions, turn?: TurnOptions): Promise<unknown> {
    if (this.#supervisor.isDisposed) return Promise.reject(this.#disposed());
    const { signal } = run;
    const work = this.#work(request, run);
    const queued = this.#whileInUse(() => this.#queue.add(work, { ...turn, signal }));
    // An aborted call leaves at once, but keeps its place in work until the child is done with it.
    return unlessAborted(queued, signal);
  }

  #work(request: () => HostRequest, run: RunOptions): () => Promise<unknown> {
    const { signal } = run;
    return async () => {
      await unlessAborted(this.#supervisor.acquire(), signal);
      const outcome = await this.#withCores(async () => {
        const process = await unlessAborted(this.#supervisor.acquire(), signal);
        signal?.throwIfAborted();
        return process.run(request(), run);
      }, signal);
      this.#supervisor.succeed();
      return valueOf(outcome);
    };
  }

  /**
   * A reasoner shares the cores on its own, token by token; an encoder takes them for as long as it works, unless it
   * works on several calls at a time: that one computes elsewhere.
   */
  #withCores(work: () => Promise<Outcome>, signal: AbortSignal | undefined): Promise<Outcome> {
    const { plugin, cores, settings } = this.#options;
    const takesCores = plugin.kind === 'vision-encoder' && (settings?.concurrency ?? 1) === 1;
    return takesCores && cores ? cores.run(work, signal) : work();
  }

  async #whileInUse<T>(work: () => Promise<T>): Promise<T> {
    clearTimeout(this.#idle);
    this.#calls += 1;
    try {
      return await work();
    } finally {
      this.#calls -= 1;
      const timeout = this.#options.settings?.idleTimeout ?? 0;
      if (this.#calls === 0 && timeout > 0 && !this.#supervisor.isDisposed)
        this.#idle = setTimeout(() => this.#supervisor.unload(), timeout).unref();
    }
  }

  async #dispose(): Promise<void> {
    clearTimeout(this.#idle);
    this.#leaveCores();
    const disposed = this.#supervisor.dispose();
    this.#queue.clear(this.#disposed());
    await disposed;
  }

  #disposed(): Error {
    return disposedError(this.#options.services.name);
  }
}

function defaultConcurrency({ plugin, options }: HostOptions<HostedDefinition, unknown>): number {
  if (plugin.kind === 'image-decoder') return 2;
  return plugin.concurrency?.(options) ?? 1;
}
