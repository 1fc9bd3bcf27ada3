import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  chooseDevice,
  hasDriver,
  THIS_MACHINE,
  type DeviceChoice,
  type DeviceOption,
  type DeviceSupport,
  type GraphicsDevice,
  type Machine,
} from '@glimpse/core';

/** The packages of node-llama-cpp with a graphics back end, best first, by platform and architecture. */
const PACKAGES: Readonly<Record<string, readonly (readonly [GraphicsDevice, string])[]>> = {
  'linux x64': [
    ['cuda', '@node-llama-cpp/linux-x64-cuda'],
    ['vulkan', '@node-llama-cpp/linux-x64-vulkan'],
  ],
  'win32 x64': [
    ['cuda', '@node-llama-cpp/win-x64-cuda'],
    ['vulkan', '@node-llama-cpp/win-x64-vulkan'],
  ],
  'darwin arm64': [['metal', '@node-llama-cpp/mac-arm64-metal']],
};

const howToAdd = (name: string): string =>
  `The package '${name}' is not installed; delete its line under ignoredOptionalDependencies in pnpm-workspace.yaml (for CUDA that of '-ext', too) and run 'npx pnpm@10.34.8 install --no-frozen-lockfile'.`;

/** The folders in which node-llama-cpp would find a package, found without importing it. */
const foldersOf = (name: string): readonly string[] =>
  createRequire(import.meta.resolve('node-llama-cpp')).resolve.paths(name) ?? [];

/** The graphics back ends that node-llama-cpp is published with for this platform. */
export function llamaDevices(machine: Machine = THIS_MACHINE): readonly DeviceSupport[] {
  const packages = PACKAGES[`${machine.platform} ${machine.arch}`] ?? [];
  return packages.map(([device, name]) => {
    const isInstalled = foldersOf(name).some((folder) => machine.exists(join(folder, name)));
    return {
      device,
      hasDriver: hasDriver(device, machine),
      ...(!isInstalled && { missing: howToAdd(name) }),
    };
  });
}

/** Throws `DEVICE_UNAVAILABLE`. */
export const chooseLlamaDevice = (asked: DeviceOption, machine?: Machine): DeviceChoice =>
  chooseDevice(asked, llamaDevices(machine));
