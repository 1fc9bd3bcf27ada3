import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ErrorCode } from '@glimpse/core';
import type { Provocation } from './provoked-by-pictures.fixture.ts';
import { runConfigured } from './stage.fixture.ts';

/** Path of a picture that every encoder can see. */
export const EXAMPLE = fileURLToPath(new URL('../../../../examples/tshirt.png', import.meta.url));

/** A device that node-llama-cpp has no package for on this platform. */
const FOREIGN_DEVICE = process.platform === 'darwin' ? 'cuda' : 'metal';

/** Of settings, which are told on the command line. */
export const PROVOKED_BY_SETTINGS = {
  CONFIG_INVALID: ({ terminal }) => runConfigured(terminal, {}, 'serve', '--port', '70000'),
  PORT_IN_USE: async ({ terminal }) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    return runConfigured(terminal, {}, 'serve', '--port', String(port)).finally(() => other.close());
  },
  PLUGIN_INVALID: ({ terminal }) =>
    runConfigured(terminal, { plugins: { eyes: { use: './nothing.mjs' } } }, 'describe', EXAMPLE),
  PLUGIN_OPTIONS_INVALID: ({ terminal }) =>
    runConfigured(terminal, { plugins: { mobilevit: { options: { batch: 8 } } } }, 'describe', EXAMPLE),
  DEVICE_UNAVAILABLE: ({ terminal }) =>
    runConfigured(
      terminal,
      { plugins: { deepseek: { options: { device: FOREIGN_DEVICE } } } },
      'describe',
      EXAMPLE,
    ),
  PACK_INVALID: ({ terminal }) => runConfigured(terminal, { pack: './no-pack' }, 'describe', EXAMPLE),
} as const satisfies Partial<Record<ErrorCode, Provocation>>;
