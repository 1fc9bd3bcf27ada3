import type {
  CallOptions,
  Description,
  VisionAbilities,
  VisionAbility,
  VisionEncoder,
  VisionEncoderPlugin,
} from '@glimpse/core';
import { CallBatches } from './call-batches.ts';
import { Host } from './host.ts';
import { DEFAULT_BATCH_LIMIT, type Hosted, type HostOptions } from './host-options.ts';

/**
 * A vision encoder in a process of its own, started by the first call, with exactly the abilities that the
 * plugin declares. While it is busy, calls that ask the same gather into one. Rejects as the plugin's `card` does.
 */
export async function hostVisionEncoder<Options>(
  options: HostOptions<VisionEncoderPlugin<Options>, Options>,
): Promise<VisionEncoder & Hosted> {
  const { plugin, services } = options;
  const card = await plugin.card(options.options, services);
  const host = new Host(options);
  const batches = new CallBatches({
    limit: options.settings?.batchLimit ?? DEFAULT_BATCH_LIMIT,
    call: (method, take, callOptions) => host.call<unknown[]>(method, take, callOptions),
  });
  return {
    ...hostedAbilities(batches, plugin.abilities),
    name: services.name,
    card,
    describe: (images, callOptions) => batches.add('describe', images, callOptions) as Promise<Description[]>,
    load: async (callOptions) => {
      await host.call('load', () => undefined, callOptions);
    },
    dispose: () => host.dispose(),
    get status() {
      return host.status;
    },
  };
}

function hostedAbilities(
  batches: CallBatches,
  abilities: readonly VisionAbility[],
): Partial<VisionAbilities> {
  const hosted = abilities.map((ability) => {
    const method = (inputs: readonly unknown[], callOptions?: CallOptions): Promise<unknown[]> =>
      batches.add(ability, inputs, callOptions);
    return [ability, method] as const;
  });
  return Object.fromEntries(hosted);
}
