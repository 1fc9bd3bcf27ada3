import { resolve } from 'node:path';
import type { Logger } from '@glimpse/core';
import type { LoadedConfig } from '../config/load-config.ts';
import { packPathOf } from '../container/mini-pack.ts';
import type { Check } from './check-result.ts';
import { checkConfig } from './check-config.ts';
import { checkCores } from './check-cores.ts';
import { checkDataDir } from './check-data-dir.ts';
import { checkDevices } from './check-devices.ts';
import { checkMemory } from './check-memory.ts';
import { checkNative } from './check-native.ts';
import { checkNode } from './check-node.ts';
import { checkPack } from './check-pack.ts';
import { checkPlugins } from './check-plugins.ts';
import { checkPort } from './check-port.ts';
import { checkSelfTest } from './check-self-test.ts';
import { inspectPlugins } from './inspect-plugins.ts';
import { NATIVE_PACKAGES } from './native-packages.ts';

export interface DoctorOptions {
  /** Reads the configuration anew; may reject. */
  readonly load: () => Promise<LoadedConfig>;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly withSelfTest: boolean;
  readonly onProgress: (what: string) => void;
}

/** The whole examination; what needs a valid configuration is not checked without one. */
export async function createChecks(options: DoctorOptions): Promise<Check[]> {
  const loaded = await options.load().catch(() => undefined);
  const { load } = options;
  const machine: Check[] = [
    { name: 'node', run: () => [checkNode()] },
    { name: 'cores', run: () => [checkCores(loaded?.config.threads)] },
    ...NATIVE_PACKAGES.map((native) => ({ name: native.name, run: async () => [await checkNative(native)] })),
    { name: 'configuration', run: async () => [await checkConfig(load)] },
  ];
  return loaded ? [...machine, ...(await createConfiguredChecks(loaded, options))] : machine;
}

async function createConfiguredChecks(
  loaded: LoadedConfig,
  { log, signal, withSelfTest, onProgress }: DoctorOptions,
): Promise<Check[]> {
  const { config, base } = loaded;
  const plugins = await inspectPlugins(loaded);
  const onPackProgress = (path: string, share: number): void =>
    onProgress(`Reading the pack: ${path} (${Math.floor(share * 100)}%)`);
  const checks: Check[] = [
    { name: 'data folder', run: async () => [await checkDataDir(resolve(base, config.dataDir))] },
    { name: 'port', run: async () => [await checkPort(config)] },
    {
      name: 'model pack',
      run: () => checkPack(packPathOf(loaded), { onProgress: onPackProgress, signal }),
    },
    { name: 'plugins', run: () => checkPlugins(plugins, config) },
    { name: 'devices', run: () => checkDevices(plugins) },
    { name: 'memory', run: () => [checkMemory(plugins, config)] },
  ];
  if (!withSelfTest) return checks;
  const selfTest = (): ReturnType<typeof checkSelfTest> => {
    onProgress('Asking the models about a sample');
    return checkSelfTest(loaded, log, signal);
  };
  return [...checks, { name: 'self-test', run: selfTest }];
}
