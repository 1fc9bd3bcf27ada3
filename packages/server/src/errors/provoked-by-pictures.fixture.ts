import type { ErrorCode } from '@glimpse/core';
import sharp from 'sharp';
import { addFile, addUrl, type Stage } from './stage.fixture.ts';

/** Does what ends in a failure, and gives what its caller learns. */
export type Provocation = (stage: Stage) => Promise<unknown>;

const png = async (width: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  );

/** Of pictures that callers send. */
export const PROVOKED_BY_PICTURES = {
  IMAGE_EMPTY: ({ api }) => addFile(api, new Uint8Array()),
  IMAGE_TOO_LARGE: async ({ api }) => addFile(api, await png(16_385)),
  IMAGE_TYPE_UNSUPPORTED: ({ api }) => addFile(api, new TextEncoder().encode('a text')),
  IMAGE_TYPE_MISMATCH: async ({ api }) => addFile(api, await png(9), 'image/jpeg'),
  IMAGE_CORRUPT: async ({ api }) => addFile(api, (await png(9)).slice(0, -30)),
  IMAGE_URL_REFUSED: ({ api }) => addUrl(api, 'https://169.254.169.254/latest/meta-data'),
  IMAGE_URL_FAILED: ({ api }) => addUrl(api, 'http://127.0.0.1:1/nobody-listens'),
  IMAGE_NOT_FOUND: ({ api }) =>
    api.query('mutation($id: ID!) { removeImage(id: $id) { ... on ImageRefused { code } } }', {
      id: Buffer.from(`Image:${'0'.repeat(64)}`).toString('base64'),
    }),
} as const satisfies Partial<Record<ErrorCode, Provocation>>;
