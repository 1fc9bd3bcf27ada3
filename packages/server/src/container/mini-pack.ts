import { fileURLToPath } from 'node:url';

/** Absolute path of the model pack that comes with Glimpse. */
export const MINI_PACK = fileURLToPath(new URL('../../../../models/mini', import.meta.url));
