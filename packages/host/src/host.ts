import { setTimeout as sleep } from 'node:timers/promises';
import { GlimpseError, type CallOptions, type Plugin, type ReasonerPlugin } from '@glimpse/core';
import { abortable } from './abortable.ts';
import { BackOff } from './back-off.ts';
import { CallQueue } from './call-queue.ts';
import { EventStream } from './event-stream.ts';
import {
  DEFAULT_DISPOSE_TIMEOUT,
  DEFAULT_QUEUE_LIMIT,
  MAXIMUM_CRASHES,
  type HostOptions,
  type HostState,
  type HostStatus,
} from './host-options.ts';
import { HostProcess, type RunOptions } from './host-process.ts';
import type { HostRequest } from './host-protocol.ts';
import { valueOf } from './outcome.ts';

/** What a host must know of a definition. */
type HostedDefinition = Pick<Plugin, 'kind'> & Pick<Partial<ReasonerPlugin>, 'processEnvironment'>;

/**
 * Keeps a plugin running in a process of its own: starts it at the first call, queues calls, starts it again
 * after a crash. A crash fails only the calls in work; those that wait go to the next process.
 */
export class Host {
  readonly #options: HostOptions<HostedDefinition, unknown>;
  readonly #queue: CallQueue;
  readonly #backOff: BackOff;
  readonly #disposeTimeout: number;
  readonly #stop = new AbortController();
  #process: HostProcess | undefined;
  #starting: Promise<HostProcess> | undefined;
  #disposing: Promise<void> | undefined;
  #starts = 0;

  constructor(options: HostOptions<HostedDefinition, unknown>) {
    const { plugin, services, settings = {} } = options;
    this.#options = options;
    this.#disposeTimeout = settings.disposeTimeout ?? DEFAULT_DISPOSE_TIMEOUT;
    this.#backOff = new BackOff(settings.backOff);
    this.#queue = new CallQueue({
      name: services.name,
      concurrency: settings.concurrency ?? (plugin.kind === 'image-decoder' ? 2 : 1),
      limit: settings.queueLimit ?? DEFAULT_QUEUE_LIMIT,
    });
  }

  get status(): HostStatus {
    return {
      state: this.#state(),
      pid: this.#process?.pid,
      restarts: Math.max(0, this.#starts - 1),
      queued: this.#queue.queued,
      inFlight: this.#queue.inFlight,
    };
  }

  /**
   * Calls a method of the plugin that returns a promise. Rejects with what the plugin throws, the signal's
   * reason, `HOST_BUSY`, `HOST_CRASHED`, `HOST_UNAVAILABLE`, `DISPOSED`, and what a failed start throws.
   */
  async call<T>(method: string, input: unknown, { signal, ...options }: CallOptions = {}): Promise<T> {
    return (await this.#perform({ method, input, options }, { signal })) as T;
  }

  /** Calls a method of the plugin that streams; throws as {@link call} does. `queued` makes the event of waiting. */
  stream<T>(
    method: string,
    input: unknown,
    queued: (position: number) => T,
    { signal, ...options }: CallOptions = {},
  ): AsyncIterable<T> {
    const request = { method, input, options };
    return new EventStream<T>((emit, streamSignal) => {
      const onEvent = (event: unknown): void => emit(event as T);
      const onPosition = (position: number): void => emit(queued(position));
      return this.#perform(request, { signal: streamSignal, onEvent }, onPosition);
    }, signal);
  }

  /** Rejects all calls with `DISPOSED` and ends the process. Safe to call twice. */
  dispose(): Promise<void> {
    this.#disposing ??= this.#dispose();
    return this.#disposing;
  }

  #perform(request: HostRequest, run: RunOptions, onPosition?: (position: number) => void): Promise<unknown> {
    const { signal } = run;
    const work = async (): Promise<unknown> => {
      const process = await abortable(this.#acquire(), signal);
      signal?.throwIfAborted();
      const outcome = await process.run(request, run);
      this.#backOff.succeed();
      return valueOf(outcome);
    };
    if (this.#stop.signal.aborted) return Promise.reject(this.#disposed());
    // An aborted call leaves at once, but keeps its place in work until the child is done with it.
    return abortable(this.#queue.add(work, { signal, onPosition }), signal);
  }

  #acquire(): Promise<HostProcess> {
    if (this.#process?.state === 'ready') return Promise.resolve(this.#process);
    this.#starting ??= this.#start().finally(() => (this.#starting = undefined));
    return this.#starting;
  }

  async #start(): Promise<HostProcess> {
    for (;;) {
      if (this.#backOff.failures >= MAXIMUM_CRASHES && this.#backOff.remaining > 0) throw this.#unavailable();
      if (this.#backOff.remaining > 0) await this.#waitForBackOff();
      const process = this.#fork();
      try {
        valueOf(await process.start());
        return process;
      } catch (error) {
        if (GlimpseError.isInstance(error) && error.code === 'HOST_CRASHED') continue;
        this.#process = undefined;
        await process.dispose(this.#disposed(), this.#disposeTimeout);
        throw error;
      }
    }
  }

  async #waitForBackOff(): Promise<void> {
    const { signal } = this.#stop;
    await sleep(this.#backOff.remaining, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) throw this.#disposed();
  }

  #fork(): HostProcess {
    const { plugin, module, options, services } = this.#options;
    const { name, packPath, threads, log } = services;
    this.#starts += 1;
    const process = new HostProcess({
      start: { kind: plugin.kind, module, options, services: { name, packPath, threads } },
      environment: plugin.processEnvironment,
      log,
      onCrash: (error) => {
        this.#process = undefined;
        this.#backOff.fail();
        const { failures, remaining } = this.#backOff;
        log.warn({ name, crashes: failures, backOff: Math.round(remaining) }, error.message);
      },
    });
    this.#process = process;
    return process;
  }

  #state(): HostState {
    if (this.#stop.signal.aborted) return 'disposed';
    if (this.#process?.state === 'ready') return 'running';
    if (this.#process) return 'starting';
    return this.#backOff.remaining > 0 ? 'backing-off' : 'idle';
  }

  async #dispose(): Promise<void> {
    this.#stop.abort();
    this.#queue.clear(this.#disposed());
    await this.#process?.dispose(this.#disposed(), this.#disposeTimeout);
    await this.#starting?.catch(() => undefined);
    this.#process = undefined;
  }

  #disposed(): GlimpseError {
    const { name } = this.#options.services;
    return new GlimpseError({
      code: 'DISPOSED',
      message: `'${name}' was used after it was disposed, or disposed while it was used; create a new one.`,
      details: { name },
    });
  }

  #unavailable(): GlimpseError {
    const { name } = this.#options.services;
    const { failures, remaining } = this.#backOff;
    const retryAfter = Math.max(1, Math.ceil(remaining / 1000));
    return new GlimpseError({
      code: 'HOST_UNAVAILABLE',
      message: `The process of '${name}' ended ${failures} times in a row; retry in ${retryAfter} s.`,
      details: { name, crashes: failures },
      retryAfter,
    });
  }
}
