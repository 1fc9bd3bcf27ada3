import { PackModel, PLUGIN_API_VERSION, type PluginServices, type ReasonerPlugin } from '@glimpse/core';
import { deepseekOptionsSchema, type DeepseekOptions } from './deepseek-options.ts';
import { DeepseekReasoner } from './deepseek-reasoner.ts';
import { loadLlama } from './llama-runtime.ts';

const openPack = ({ model }: DeepseekOptions, { packPath }: PluginServices): Promise<PackModel> =>
  PackModel.open(packPath, model);

/** DeepSeek-R1-Distill-Llama from a GGUF file, through llama.cpp. */
export const plugin: ReasonerPlugin<DeepseekOptions> = {
  kind: 'reasoner',
  name: 'deepseek',
  apiVersion: PLUGIN_API_VERSION,
  optionsSchema: deepseekOptionsSchema,
  // Each libuv thread that decodes would get an OpenMP team of its own, and idle teams would spin.
  processEnvironment: { UV_THREADPOOL_SIZE: '1', OMP_WAIT_POLICY: 'passive' },
  card: async (options, services) => (await openPack(options, services)).card([options.precision]),
  create: async (options, services) => {
    const pack = await openPack(options, services);
    const { precision, contextSize } = options;
    const { name, threads, log } = services;
    return new DeepseekReasoner({
      name,
      log,
      card: pack.card([precision]),
      load: async () => loadLlama({ modelPath: await pack.file(precision), contextSize, threads, log }),
    });
  },
};
