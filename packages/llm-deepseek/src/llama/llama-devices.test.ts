import { describe, expect, it } from '@jest/globals';
import type { Machine } from '@glimpse/core';
import { chooseLlamaDevice, llamaDevices } from './llama-devices.ts';

const NVIDIA = '/proc/driver/nvidia/version';
const VULKAN = ['/dev/dri', '/usr/lib/x86_64-linux-gnu/libvulkan.so.1'];

const machine = (platform: string, arch: string, ...files: readonly string[]): Machine => ({
  platform,
  arch,
  exists: (path) => files.some((file) => path.endsWith(file)),
});
const linux = (...files: readonly string[]): Machine => machine('linux', 'x64', ...files);

describe('chooseLlamaDevice', () => {
  it('prefers CUDA to Vulkan to the CPU, each where package and driver are there', () => {
    const packages = ['@node-llama-cpp/linux-x64-cuda', '@node-llama-cpp/linux-x64-vulkan'];
    expect(chooseLlamaDevice('auto', linux(NVIDIA, ...VULKAN, ...packages)).device).toBe('cuda');
    expect(chooseLlamaDevice('auto', linux(...VULKAN, ...packages)).device).toBe('vulkan');
    expect(chooseLlamaDevice('auto', linux(...packages)).device).toBe('cpu');
    expect(chooseLlamaDevice('auto', linux(NVIDIA, ...VULKAN)).device).toBe('cpu');
  });

  it('takes Metal on Apple silicon', () => {
    const apple = machine('darwin', 'arm64', '@node-llama-cpp/mac-arm64-metal');
    expect(chooseLlamaDevice('auto', apple).device).toBe('metal');
  });

  it('names the package that is missing, and how to add it', () => {
    expect(() => chooseLlamaDevice('cuda', linux(NVIDIA))).toThrow(
      expect.objectContaining({
        code: 'DEVICE_UNAVAILABLE',
        message: expect.stringMatching(
          /'@node-llama-cpp\/linux-x64-cuda'.*ignoredOptionalDependencies.*pnpm/,
        ),
      }),
    );
  });

  it('refuses what the platform cannot have', () => {
    expect(() => chooseLlamaDevice('metal', linux())).toThrow(
      expect.objectContaining({ code: 'DEVICE_UNAVAILABLE', message: expect.stringContaining('no metal') }),
    );
    expect(llamaDevices(machine('linux', 'arm64'))).toEqual([]);
  });
});
