import { describe, expect, it } from '@jest/globals';
import type { Machine } from '@glimpse/core';
import { chooseOnnxDevice, onnxDevices } from './onnx-devices.ts';

const DRIVER = '/proc/driver/nvidia/version';
const PROVIDER = 'libonnxruntime_providers_cuda.so';

const linux = (...files: readonly string[]): Machine => ({
  platform: 'linux',
  arch: 'x64',
  exists: (path) => files.some((file) => path.endsWith(file)),
});

describe('chooseOnnxDevice', () => {
  it('takes CUDA where provider and driver are there, else the CPU', () => {
    expect(chooseOnnxDevice('auto', linux(DRIVER, PROVIDER)).device).toBe('cuda');
    expect(chooseOnnxDevice('auto', linux(DRIVER)).device).toBe('cpu');
    expect(chooseOnnxDevice('auto', linux(PROVIDER)).device).toBe('cpu');
  });

  it('names the command that gets the provider', () => {
    expect(() => chooseOnnxDevice('cuda', linux(DRIVER))).toThrow(
      expect.objectContaining({
        code: 'DEVICE_UNAVAILABLE',
        message: expect.stringMatching(
          /onnxruntime-node .*script\/install\.js --onnxruntime-node-install=cuda12/,
        ),
      }),
    );
  });

  it('has no graphics device on other platforms', () => {
    expect(onnxDevices({ platform: 'darwin', arch: 'arm64', exists: () => true })).toEqual([]);
    expect(onnxDevices({ platform: 'linux', arch: 'arm64', exists: () => true })).toEqual([]);
  });
});
