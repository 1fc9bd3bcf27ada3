import { setTimeout as sleep } from 'node:timers/promises';
import { disposedError, GlimpseError, type Plugin, type ReasonerPlugin } from '@glimpse/core';
import { BackOff } from './back-off.ts';
import type { Pausable } from './core-lease.ts';
import {
  DEFAULT_CANCEL_TIMEOUT,
  DEFAULT_DISPOSE_TIMEOUT,
  MAXIMUM_CRASHES,
  type HostOptions,
  type HostState,
} from './host-options.ts';
import { HostProcess } from './host-process.ts';
import { valueOf } from './outcome.ts';
import { unavailableError } from './unavailable-error.ts';

/** What a host must know of a definition. */
export type HostedDefinition = Pick<Plugin, 'kind'> &
  Pick<Partial<ReasonerPlugin>, 'processEnvironment' | 'concurrency'>;

/** Keeps one process: starts it when it is needed, again after a crash with a back-off, and lets it go. */
export class Supervisor implements Pausable {
  readonly #options: HostOptions<HostedDefinition, unknown>;
  readonly #backOff: BackOff;
  readonly #disposeTimeout: number;
  readonly #stop = new AbortController();
  #process: HostProcess | undefined;
  #starting: Promise<HostProcess> | undefined;
  #leaving: Promise<void> | undefined;
  #starts = 0;
  #isPaused = false;

  constructor(options: HostOptions<HostedDefinition, unknown>) {
    this.#options = options;
    this.#disposeTimeout = options.settings?.disposeTimeout ?? DEFAULT_DISPOSE_TIMEOUT;
    this.#backOff = new BackOff(options.settings?.backOff);
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Starts of a process after the first. */
  get restarts(): number {
    return Math.max(0, this.#starts - 1);
  }

  get state(): HostState {
    if (this.isDisposed) return 'disposed';
    if (this.#process?.state === 'ready') return 'running';
    if (this.#process) return 'starting';
    return this.#backOff.remaining > 0 ? 'backing-off' : 'idle';
  }

  get isDisposed(): boolean {
    return this.#stop.signal.aborted;
  }

  /** A process that takes calls. Rejects with `HOST_UNAVAILABLE`, `DISPOSED`, and what a failed start throws. */
  acquire(): Promise<HostProcess> {
    if (this.#process?.state === 'ready') return Promise.resolve(this.#process);
    this.#starting ??= this.#start().finally(() => (this.#starting = undefined));
    return this.#starting;
  }

  /** A call was served: crashes before it count no longer. */
  succeed(): void {
    this.#backOff.succeed();
  }

  /** Ends a process that nobody uses; the next call starts another. */
  unload(): void {
    const process = this.#process;
    if (process?.state !== 'ready') return;
    this.#process = undefined;
    const { name, log } = this.#options.services;
    this.#leaving = process.dispose(disposedError(name), this.#disposeTimeout).then(() => {
      this.#leaving = undefined;
      log.info({ name }, 'An idle model was unloaded');
    });
  }

  async pause(): Promise<void> {
    this.#isPaused = true;
    await this.#process?.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.#process?.resume();
  }

  async dispose(): Promise<void> {
    this.#stop.abort();
    await this.#process?.dispose(this.#disposed(), this.#disposeTimeout);
    await this.#starting?.catch(() => undefined);
    await this.#leaving;
    this.#process = undefined;
  }

  async #start(): Promise<HostProcess> {
    // Two copies of a model may not fit into memory.
    if (this.#leaving) await this.#leaving;
    for (;;) {
      if (this.isDisposed) throw this.#disposed();
      const { failures, remaining } = this.#backOff;
      if (failures >= MAXIMUM_CRASHES && remaining > 0)
        throw unavailableError(this.#options.services.name, failures, remaining);
      if (remaining > 0) await this.#waitForBackOff();
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
    const { plugin, module, options, services, settings } = this.#options;
    const { name, packPath, threads, statePath, log } = services;
    this.#starts += 1;
    const process = new HostProcess({
      start: { kind: plugin.kind, module, options, services: { name, packPath, threads, statePath } },
      environment: plugin.processEnvironment,
      cancelTimeout: settings?.cancelTimeout ?? DEFAULT_CANCEL_TIMEOUT,
      log,
      onCrash: (error) => {
        this.#process = undefined;
        this.#backOff.fail();
        const { failures, remaining } = this.#backOff;
        log.warn({ name, crashes: failures, backOff: Math.round(remaining) }, error.message);
      },
    });
    if (this.#isPaused) void process.pause();
    this.#process = process;
    return process;
  }

  #disposed(): GlimpseError {
    return disposedError(this.#options.services.name);
  }
}
