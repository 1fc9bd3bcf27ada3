import { inspect } from 'node:util';
import { GlimpseError, type Logger, type ReasonerEvent } from '@glimpse/core';
import type { CoreGate } from './core-gate.ts';
import { DeltaGatherer, type DeltaGathererOptions } from './delta-gatherer.ts';
import type { HostRequest, HostStart, Outcome } from './host-protocol.ts';
import { loadPlugin } from './load-plugin.ts';
import { messageOf, outcomeOf } from './outcome.ts';

type PluginMethod = (input: unknown, options: object) => Promise<unknown> | AsyncIterable<unknown>;
/** Methods that a plugin may lack; calling them then does nothing. */
const OPTIONAL_METHODS: readonly string[] = ['check', 'load'];

type PluginInstance = Readonly<Record<string, unknown>> & { dispose(): Promise<void> };

/** One controller for every signal among the options of a call. */
type Controllers = ReadonlyMap<string, AbortController>;

/** Runs one plugin on behalf of a host: builds it, works on its calls, cancels them. */
export class PluginRunner {
  readonly #log: Logger;
  readonly #cores: CoreGate;
  readonly #running = new Map<number, Controllers>();
  #start: HostStart | undefined;
  #instance: Promise<PluginInstance> | undefined;

  constructor(log: Logger, cores: CoreGate) {
    this.#log = log;
    this.#cores = cores;
  }

  async start(start: HostStart): Promise<Outcome> {
    this.#start = start;
    this.#instance = this.#create(start);
    return this.#outcome('create', async () => {
      await this.#instance;
    });
  }

  /**
   * Calls a method with a signal of its own. Events of a stream go to `emit`, pieces of text that come close together
   * as one; nothing does after a cancel.
   */
  async run(id: number, request: HostRequest, emit: (event: unknown) => Promise<void>): Promise<Outcome> {
    const controllers = new Map([['signal', new AbortController()]]);
    for (const [name, isAborted] of Object.entries(request.signals ?? {})) {
      const controller = new AbortController();
      if (isAborted) controller.abort();
      controllers.set(name, controller);
    }
    this.#running.set(id, controllers);
    const signals = Object.fromEntries([...controllers].map(([name, { signal }]) => [name, signal]));
    const outcome = await this.#outcome(request.method, async () => {
      const result = await this.#invoke(request, signals);
      if (!isAsyncIterable(result)) return result;
      await passOn(result, { send: emit, signal: signals.signal, lulls: this.#cores });
      return undefined;
    });
    this.#running.delete(id);
    return outcome;
  }

  cancel(id: number): void {
    this.abort(id, 'signal');
  }

  abort(id: number, name: string): void {
    this.#running.get(id)?.get(name)?.abort();
  }

  async dispose(): Promise<void> {
    for (const id of this.#running.keys()) this.cancel(id);
    await this.#outcome('dispose', async () => (await this.#instance)?.dispose());
  }

  async #create(start: HostStart): Promise<PluginInstance> {
    const plugin = await loadPlugin(start.module, start.kind);
    const services = { ...start.services, log: this.#log, cores: this.#cores };
    const instance: object = await plugin.create(start.options, services);
    return instance as PluginInstance;
  }

  async #invoke(
    { method, input, options }: HostRequest,
    signals: Readonly<Record<string, AbortSignal>>,
  ): Promise<unknown> {
    const instance = await this.#instance;
    // A call and its cancel may come in one piece; a plugin that only listens would miss it.
    signals.signal?.throwIfAborted();
    const implementation = instance?.[method];
    if (OPTIONAL_METHODS.includes(method) && implementation === undefined) return undefined;
    if (typeof implementation === 'function')
      return Reflect.apply(implementation as PluginMethod, instance, [input, { ...options, ...signals }]);
    throw new GlimpseError({
      code: 'PLUGIN_INVALID',
      message: `Plugin '${this.#start?.services.name}' was expected to have '${method}', but its instance lacks it.`,
      details: { method },
    });
  }

  async #outcome(method: string, work: () => Promise<unknown>): Promise<Outcome> {
    try {
      return { status: 'done', value: await work() };
    } catch (error) {
      this.#logCause(method, error);
      return outcomeOf(error, (unexpected) => this.#wrap(method, unexpected));
    }
  }

  /** A cause does not cross to the parent, and whoever runs the model needs it. */
  #logCause(method: string, error: unknown): void {
    if (!GlimpseError.isInstance(error) || error.category === 'input' || error.cause === undefined) return;
    this.#log.warn({ name: this.#start?.services.name, method, error: inspect(error) }, error.message);
  }

  #wrap(method: string, error: unknown): GlimpseError {
    const name = this.#start?.services.name;
    this.#log.error({ name, method, error: inspect(error) }, 'Unexpected failure in a plugin');
    const details = { name, method };
    if (method === 'create')
      return new GlimpseError({
        code: 'PLUGIN_INVALID',
        message: `'${name}' cannot be created: ${messageOf(error)}`,
        details,
      });
    return new GlimpseError({
      code: this.#start?.kind === 'image-decoder' ? 'INTERNAL' : 'MODEL_FAILED',
      message: `'${name}' failed unexpectedly in '${method}'; the log has the details.`,
      details,
    });
  }
}

/** Also what came before a failure. */
async function passOn(events: AsyncIterable<ReasonerEvent>, options: DeltaGathererOptions): Promise<void> {
  const gatherer = new DeltaGatherer(options);
  try {
    for await (const event of events) {
      options.signal?.throwIfAborted();
      await gatherer.push(event);
    }
  } finally {
    await gatherer.flush();
  }
}

/** Only reasoners stream. */
const isAsyncIterable = (value: unknown): value is AsyncIterable<ReasonerEvent> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
