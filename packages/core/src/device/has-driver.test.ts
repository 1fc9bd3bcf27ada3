import { expect, it } from '@jest/globals';
import type { GraphicsDevice } from '../spec/device.ts';
import { hasDriver } from './has-driver.ts';

it.each<[GraphicsDevice, string, string, string[], boolean]>([
  ['cuda', 'linux', 'x64', ['/proc/driver/nvidia/version'], true],
  ['cuda', 'linux', 'x64', ['/dev/dxg'], true],
  ['cuda', 'linux', 'x64', ['/dev/dri'], false],
  ['vulkan', 'linux', 'x64', ['/dev/dri', '/usr/lib/x86_64-linux-gnu/libvulkan.so.1'], true],
  ['vulkan', 'linux', 'x64', ['/usr/lib/x86_64-linux-gnu/libvulkan.so.1'], false],
  ['cuda', 'win32', 'x64', ['C:\\Windows\\System32\\nvcuda.dll'], true],
  ['vulkan', 'win32', 'x64', [], false],
  ['metal', 'darwin', 'arm64', [], true],
  ['metal', 'darwin', 'x64', [], false],
  ['metal', 'linux', 'arm64', ['/dev/dri'], false],
])('a driver for %s on %s %s with %j: %j', (device, platform, arch, files, expected) => {
  expect(hasDriver(device, { platform, arch, exists: (path) => files.includes(path) })).toBe(expected);
});
