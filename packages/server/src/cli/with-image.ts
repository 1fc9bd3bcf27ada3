import type { DependencyContainer } from 'tsyringe';
import type { LoadedConfig } from '../config/load-config.ts';
import { createContainer } from '../container/create-container.ts';
import { INTAKE } from '../container/tokens.ts';
import { createLogger } from '../logger.ts';
import type { StoredImage } from '../store/stored-image.ts';
import type { Terminal } from './terminal.ts';

/** Takes a picture in and works on it in this process with everything wired, then ends all model processes. */
export async function withImage<T>(
  bytes: Uint8Array,
  loaded: LoadedConfig,
  terminal: Terminal,
  work: (image: StoredImage, container: DependencyContainer) => Promise<T>,
): Promise<T> {
  const glimpse = await createContainer(loaded, createLogger(loaded.config.logLevel, terminal.isInteractive));
  try {
    const image = await glimpse.container.resolve(INTAKE).add({ bytes }, terminal.signal);
    return await work(image, glimpse.container);
  } finally {
    await glimpse.dispose();
  }
}
