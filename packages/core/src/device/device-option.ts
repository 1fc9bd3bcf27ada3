import { z } from 'zod';
import type { DeviceOption, GraphicsDevice } from '../spec/device.ts';

export const DEFAULT_DEVICE = 'auto';

/** The `device` of a plugin's options: `auto`, `cpu`, and what its runtime can do on some platform. */
export const deviceOption = (...graphics: readonly GraphicsDevice[]) =>
  z.enum<DeviceOption[]>(['auto', 'cpu', ...graphics]).default(DEFAULT_DEVICE);
