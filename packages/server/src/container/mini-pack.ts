import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedConfig } from '../config/load-config.ts';

/** Absolute path of the model pack that comes with Glimpse. */
export const MINI_PACK = fileURLToPath(new URL('../../../../models/mini', import.meta.url));

/** Absolute path of the configured pack. */
export const packPathOf = ({ config, base }: LoadedConfig): string =>
  config.pack === 'mini' ? MINI_PACK : resolve(base, config.pack);
