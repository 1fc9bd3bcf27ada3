import type { DependencyContainer } from 'tsyringe';
import type { LoadedConfig } from '../config/load-config.ts';
import { createContainer } from '../container/create-container.ts';
import { createLogger } from '../logger.ts';
import type { Terminal } from './terminal.ts';

/** Works in this process with everything wired, then ends all model processes. */
export async function withGlimpse<T>(
  loaded: LoadedConfig,
  terminal: Terminal,
  work: (container: DependencyContainer) => Promise<T>,
): Promise<T> {
  const glimpse = await createContainer(loaded, createLogger(loaded.config.logLevel, terminal.isInteractive));
  try {
    return await work(glimpse.container);
  } finally {
    await glimpse.dispose();
  }
}
