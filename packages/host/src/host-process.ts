import type { ChildProcess, Serializable } from 'node:child_process';
import { createInterface } from 'node:readline';
import { GlimpseError, type Logger } from '@glimpse/core';
import { createBirpc, type BirpcReturn } from 'birpc';
import { forkChild } from './fork-child.ts';
import { STRETCHES_BETWEEN_BATCHES } from './host-options.ts';
import type { ChildFunctions, HostRequest, HostStart, Outcome, ParentFunctions } from './host-protocol.ts';

export interface HostProcessOptions {
  readonly start: HostStart;
  readonly environment: Readonly<Record<string, string>> | undefined;
  /** Milliseconds that a cancelled call may go on before the process is killed; 0 is no limit. */
  readonly cancelTimeout: number;
  readonly log: Logger;
  /** Called before the calls in work are rejected. */
  readonly onCrash: (error: GlimpseError) => void;
}

export type HostProcessState = 'starting' | 'ready' | 'leaving' | 'ended';

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: unknown) => void) | undefined;
  /** Options that are signals, by name. */
  readonly signals?: Signals | undefined;
}

export type Signals = Readonly<Record<string, AbortSignal | undefined>>;

interface PendingCall {
  readonly onEvent: ((event: unknown) => void) | undefined;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** One child process, from its start to its end. */
export class HostProcess {
  readonly #options: HostProcessOptions;
  readonly #child: ChildProcess;
  readonly #rpc: BirpcReturn<ChildFunctions, ParentFunctions>;
  readonly #calls = new Map<number, PendingCall>();
  readonly #exited: Promise<void>;
  #state: HostProcessState = 'starting';
  /** Why it takes no more calls. */
  #refusal: GlimpseError | undefined;
  #lastId = 0;

  constructor(options: HostProcessOptions) {
    this.#options = options;
    this.#child = forkChild(options.environment);
    this.#rpc = this.#connect();
    this.#exited = this.#watch();
    this.#logLines();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get state(): HostProcessState {
    return this.#state;
  }

  /** Builds the plugin in the child. Rejects with `HOST_CRASHED`. */
  async start(): Promise<Outcome> {
    const outcome = await this.#rpc.start(this.#options.start);
    if (this.#state === 'starting' && outcome.status === 'done') this.#state = 'ready';
    return outcome;
  }

  /** Settles when the child is done with the call, also after an abort. Rejects with `HOST_CRASHED`. */
  async run(request: HostRequest, { signal, onEvent, signals = {} }: RunOptions): Promise<Outcome> {
    if (this.#refusal) throw this.#refusal;
    const id = (this.#lastId += 1);
    let watchdog: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      this.#send(this.#rpc.cancel.asEvent(id));
      watchdog = this.#killUnlessDone(request.method);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    const over = new AbortController();
    return new Promise<Outcome>((resolve, reject) => {
      this.#calls.set(id, { onEvent, resolve, reject });
      this.#rpc.run.asEvent(id, { ...request, signals: areAborted(signals) }).catch(reject);
      this.#passOn(id, signals, over.signal);
    }).finally(() => {
      clearTimeout(watchdog);
      this.#calls.delete(id);
      signal?.removeEventListener('abort', cancel);
      over.abort();
    });
  }

  #passOn(id: number, signals: Signals, over: AbortSignal): void {
    for (const [name, signal] of Object.entries(signals)) {
      const abort = (): void => this.#send(this.#rpc.abort.asEvent(id, name));
      signal?.addEventListener('abort', abort, { once: true, signal: over });
    }
  }

  /** Settles when the plugin stands still between two stretches, or can't compute: not ready, or gone. */
  async pause(): Promise<void> {
    if (this.#refusal) return;
    const paused = this.#rpc.pause(STRETCHES_BETWEEN_BATCHES).catch(() => undefined);
    // The order is kept: what a starting plugin is called for comes after it.
    if (this.#state === 'ready') await paused;
  }

  resume(): void {
    if (!this.#refusal) this.#send(this.#rpc.resume.asEvent());
  }

  /** Rejects what is in work with `reason`, lets the plugin go, and kills the process after `timeout` ms. */
  async dispose(reason: GlimpseError, timeout: number): Promise<void> {
    if (this.#state !== 'ended') {
      this.#state = 'leaving';
      this.#send(this.#rpc.dispose.asEvent());
      this.#reject(reason);
    }
    const killer = setTimeout(() => this.#child.kill('SIGKILL'), timeout);
    await this.#exited;
    clearTimeout(killer);
  }

  #killUnlessDone(method: string): NodeJS.Timeout | undefined {
    const { cancelTimeout, log, start } = this.#options;
    if (cancelTimeout === 0) return undefined;
    return setTimeout(() => {
      const { name } = start.services;
      log.warn(
        { name, pid: this.pid, method, cancelTimeout },
        'A cancelled call goes on; its process is killed',
      );
      this.#child.kill('SIGKILL');
    }, cancelTimeout).unref();
  }

  #connect(): BirpcReturn<ChildFunctions, ParentFunctions> {
    const { log } = this.#options;
    return createBirpc<ChildFunctions, ParentFunctions>(
      {
        emit: (id, event) => this.#calls.get(id)?.onEvent?.(event),
        settle: (id, outcome) => this.#calls.get(id)?.resolve(outcome),
        log: (level, fields, message) => log[level](fields, message),
      },
      {
        // A message that no longer gets through needs no report: the end of the process makes one.
        post: (message: Serializable) => void this.#child.send(message, () => undefined),
        on: (listener) => void this.#child.on('message', listener),
        timeout: -1,
      },
    );
  }

  #send(message: Promise<void>): void {
    message.catch((error: unknown) => this.#options.log.debug({ err: error }, 'A host could not be reached'));
  }

  #watch(): Promise<void> {
    return new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        this.#end(signal ? `was ended by ${signal}` : `exited with code ${code}`);
        resolve();
      });
      this.#child.on('error', (error) => {
        if (this.#child.pid !== undefined) return;
        this.#end(`could not be started (${error.message})`);
        resolve();
      });
    });
  }

  #end(how: string): void {
    const expected = this.#state === 'leaving';
    this.#state = 'ended';
    const { name } = this.#options.start.services;
    const error = new GlimpseError({
      code: 'HOST_CRASHED',
      message: `The process of '${name}' (pid ${this.pid ?? 'none'}) ${how}; the next call restarts it.`,
      details: { name, pid: this.pid ?? null },
    });
    if (!expected) this.#options.onCrash(error);
    this.#reject(error);
  }

  #reject(error: GlimpseError): void {
    this.#refusal = error;
    void this.#rpc.$rejectPendingCalls(({ reject }) => reject(error));
    for (const { reject } of this.#calls.values()) reject(error);
  }

  #logLines(): void {
    const { log, start } = this.#options;
    const fields = { name: start.services.name, pid: this.pid };
    const { stdout, stderr } = this.#child;
    if (stdout) createInterface(stdout).on('line', (line) => log.debug(fields, line));
    if (stderr) createInterface(stderr).on('line', (line) => log.warn(fields, line));
  }
}

const areAborted = (signals: Signals): Record<string, boolean> =>
  Object.fromEntries(Object.entries(signals).map(([name, signal]) => [name, signal?.aborted ?? false]));
