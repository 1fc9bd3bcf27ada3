import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GlimpseError } from '@glimpse/core';
import type { Terminal } from './terminal.ts';

/** The bytes of a file that the user named. Rejects with `INVALID_INPUT`. */
export async function readPicture(path: string, { cwd }: Terminal): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(resolve(cwd, path)));
  } catch (cause) {
    throw new GlimpseError({
      code: 'INVALID_INPUT',
      message: `Expected the path of a picture; '${path}' cannot be read.`,
      details: { path },
      cause,
    });
  }
}
