import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  chooseDevice,
  hasDriver,
  THIS_MACHINE,
  type DeviceChoice,
  type DeviceOption,
  type DeviceSupport,
  type Machine,
} from '@glimpse/core';

const PROVIDER = 'bin/napi-v6/linux/x64/libonnxruntime_providers_cuda.so';

/** Folder of onnxruntime-node, found without importing it. */
const packageFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'));

/** What onnxruntime-node's own table of platforms has of our devices: CUDA 12 on Linux x64. */
export function onnxDevices(machine: Machine = THIS_MACHINE): readonly DeviceSupport[] {
  if (machine.platform !== 'linux' || machine.arch !== 'x64') return [];
  const folder = packageFolder();
  const isInstalled = machine.exists(join(folder, PROVIDER));
  const script = join(folder, 'script/install.js');
  const missing = `The CUDA provider of onnxruntime-node is not installed; 'node ${script} --onnxruntime-node-install=cuda12' gets it.`;
  return [{ device: 'cuda', hasDriver: hasDriver('cuda', machine), ...(!isInstalled && { missing }) }];
}

/** Throws `DEVICE_UNAVAILABLE`. */
export const chooseOnnxDevice = (asked: DeviceOption, machine?: Machine): DeviceChoice =>
  chooseDevice(asked, onnxDevices(machine));
