import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GlimpseError } from '@glimpse/core';
import type { DependencyContainer } from 'tsyringe';
import { createContainer } from '../container/create-container.ts';
import { INTAKE } from '../container/tokens.ts';
import { createLogger } from '../logger.ts';
import type { StoredImage } from '../store/stored-image.ts';
import { loadSettings } from './setting-options.ts';
import type { Terminal } from './terminal.ts';

/** One answer needs no report of a normal day. */
export const QUIET = { logLevel: 'warn' } as const;

/** Takes a picture file in and works on it with everything wired, then ends all model processes. */
export async function withImage<T>(
  path: string,
  flags: object,
  terminal: Terminal,
  work: (image: StoredImage, container: DependencyContainer) => Promise<T>,
): Promise<T> {
  const loaded = await loadSettings(flags, terminal, QUIET);
  const bytes = await readFile(resolve(terminal.cwd, path)).catch((cause: unknown) => {
    throw new GlimpseError({
      code: 'INVALID_INPUT',
      message: `Expected the path of a picture; '${path}' cannot be read.`,
      details: { path },
      cause,
    });
  });
  const glimpse = await createContainer(loaded, createLogger(loaded.config.logLevel, terminal.isInteractive));
  try {
    const image = await glimpse.container.resolve(INTAKE).add({ bytes }, terminal.signal);
    return await work(image, glimpse.container);
  } finally {
    await glimpse.dispose();
  }
}
