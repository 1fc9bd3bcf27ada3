import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphicsDevice } from '../spec/device.ts';

/** What device detection may know of a machine; tests give one that they made up. */
export interface Machine {
  /** As `process.platform` has it. */
  readonly platform: string;
  /** As `process.arch` has it. */
  readonly arch: string;
  readonly exists: (path: string) => boolean;
}

export const THIS_MACHINE: Machine = { platform: process.platform, arch: process.arch, exists: existsSync };

const LINUX_LIBRARIES = ['', '64', '/x86_64-linux-gnu', '/aarch64-linux-gnu'].map(
  (part) => `/usr/lib${part}`,
);
/** The second one is that of the Windows Subsystem for Linux. */
const LINUX_NVIDIA = ['/proc/driver/nvidia/version', '/dev/dxg'];
const LINUX_GRAPHICS = ['/dev/dri', ...LINUX_NVIDIA];
const WINDOWS_LIBRARIES = 'C:\\Windows\\System32';

/** Whether the usual places have a driver for this kind of device. */
export function hasDriver(device: GraphicsDevice, { platform, arch, exists }: Machine): boolean {
  switch (`${platform} ${device}`) {
    case 'darwin metal':
      return arch === 'arm64';
    case 'linux cuda':
      return LINUX_NVIDIA.some(exists);
    case 'linux vulkan':
      return LINUX_GRAPHICS.some(exists) && LINUX_LIBRARIES.some((at) => exists(join(at, 'libvulkan.so.1')));
    case 'win32 cuda':
      return exists(`${WINDOWS_LIBRARIES}\\nvcuda.dll`);
    case 'win32 vulkan':
      return exists(`${WINDOWS_LIBRARIES}\\vulkan-1.dll`);
    default:
      return false;
  }
}
