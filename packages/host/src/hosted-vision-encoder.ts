import type {
  CallOptions,
  Description,
  VisionAbilities,
  VisionAbility,
  VisionEncoder,
  VisionEncoderPlugin,
} from '@glimpse/core';
import { Host } from './host.ts';
import type { Hosted, HostOptions } from './host-options.ts';

/**
 * A vision encoder in a process of its own, started by the first call, with exactly the abilities that the
 * plugin declares. Rejects as the plugin's `card` does.
 */
export async function hostVisionEncoder<Options>(
  options: HostOptions<VisionEncoderPlugin<Options>, Options>,
): Promise<VisionEncoder & Hosted> {
  const { plugin, services } = options;
  const card = await plugin.card(options.options, services);
  const host = new Host(options);
  return {
    ...hostedAbilities(host, plugin.abilities),
    name: services.name,
    card,
    describe: (images, callOptions) => host.call<Description[]>('describe', images, callOptions),
    dispose: () => host.dispose(),
    get status() {
      return host.status;
    },
  };
}

function hostedAbilities(host: Host, abilities: readonly VisionAbility[]): Partial<VisionAbilities> {
  const hosted = abilities.map((ability) => {
    const method = (inputs: readonly unknown[], callOptions?: CallOptions): Promise<never> =>
      host.call(ability, inputs, callOptions);
    return [ability, method] as const;
  });
  return Object.fromEntries(hosted);
}
