import { endOnCancel, type Reasoner, type ReasonerEvent, type ReasonerPlugin } from '@glimpse/core';
import { Host } from './host.ts';
import type { Hosted, HostOptions } from './host-options.ts';

/**
 * A reasoner in a process of its own, started by the first call. While a call waits for its turn it emits
 * `queued` events. Rejects as the plugin's `card` does.
 */
export async function hostReasoner<Options>(
  options: HostOptions<ReasonerPlugin<Options>, Options>,
): Promise<Reasoner & Hosted> {
  const card = await options.plugin.card(options.options, options.services);
  const host = new Host(options);
  return {
    name: options.services.name,
    card,
    reason: (prompt, { finishThinking, cancel, ...reasonOptions } = {}) => {
      const queued = (position: number): ReasonerEvent => ({ type: 'queued', position });
      const signals = { ...(finishThinking && { finishThinking }), ...(cancel && { cancel }) };
      const stream = (signal: AbortSignal | undefined): AsyncIterable<ReasonerEvent> =>
        host.stream('reason', prompt, queued, { ...reasonOptions, signal }, signals);
      return cancel
        ? endOnCancel(stream, { signal: reasonOptions.signal, cancel })
        : stream(reasonOptions.signal);
    },
    check: (prompt, checkOptions) => host.callAside('check', prompt, checkOptions),
    load: async (callOptions) => {
      await host.call('load', () => undefined, callOptions);
    },
    dispose: () => host.dispose(),
    get status() {
      return host.status;
    },
  };
}
