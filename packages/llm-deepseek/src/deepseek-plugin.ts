import {
  DeviceLoader,
  PackModel,
  PLUGIN_API_VERSION,
  type Device,
  type ModelCard,
  type PluginServices,
  type ReasonerPlugin,
} from '@glimpse/core';
import { deepseekOptionsSchema, type DeepseekOptions } from './deepseek-options.ts';
import { DeepseekReasoner } from './deepseek-reasoner.ts';
import { chooseLlamaDevice, llamaDevices } from './llama/llama-devices.ts';
import { loadLlama } from './llama/load-llama.ts';
import { usefulThreads } from './llama/useful-threads.ts';

const openPack = ({ model }: DeepseekOptions, { packPath }: PluginServices): Promise<PackModel> =>
  PackModel.open(packPath, model);

const cardOf = (pack: PackModel, { precision }: DeepseekOptions, device: Device): ModelCard => ({
  ...pack.card([precision]),
  device,
});

/** DeepSeek-R1-Distill-Llama from a GGUF file, through llama.cpp. */
export const plugin: ReasonerPlugin<DeepseekOptions> = {
  kind: 'reasoner',
  name: 'deepseek',
  apiVersion: PLUGIN_API_VERSION,
  optionsSchema: deepseekOptionsSchema,
  // Each libuv thread that decodes would get an OpenMP team of its own, and idle teams would spin. A moment of spinning
  // is right: a token has hundreds of barriers, and sleeping at each costs a third of the speed (docs/performance.md).
  // Weights in huge pages spare address translations; glibc asks for them (docs/decisions/0026), others ignore it.
  processEnvironment: {
    UV_THREADPOOL_SIZE: '1',
    OMP_WAIT_POLICY: 'passive',
    GOMP_SPINCOUNT: '2000',
    GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  },
  concurrency: ({ sequences }) => sequences,
  devices: llamaDevices,
  card: async (options, services) =>
    cardOf(await openPack(options, services), options, chooseLlamaDevice(options.device).device),
  create: async (options, services) => {
    const pack = await openPack(options, services);
    const { precision, contextSize, sequences, prefixes } = options;
    const { name, log, cores, statePath } = services;
    const devices = new DeviceLoader(chooseLlamaDevice(options.device), log);
    const card = cardOf(pack, options, devices.device);
    const threads = usefulThreads(services.threads, card.bytes);
    return new DeepseekReasoner({
      name,
      log,
      card,
      sequences,
      load: async () => {
        const modelPath = await pack.file(precision);
        const { fingerprint } = card;
        const path = prefixes.diskBytes > 0 ? statePath : undefined;
        const settings = { modelPath, fingerprint, contextSize, sequences, threads, log, cores };
        return devices.load((device) => loadLlama({ ...settings, device, prefixes: { ...prefixes, path } }));
      },
    });
  },
};
