import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContainer, createLogger, loadConfig, type Glimpse } from '@glimpse/server';

export interface GlimpseSettings {
  /** `mini`, or the absolute path of a pack. */
  readonly pack: string;
  /** The encoder that the pipeline asks. Default: the server's. */
  readonly encoder?: string | undefined;
}

/** Works on a whole server, models and all, whose folder is gone afterwards. */
export async function withGlimpse<T>(
  { pack, encoder }: GlimpseSettings,
  work: (container: Glimpse['container']) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'glimpse-eval-'));
  try {
    const flags = { pack, encoder, dataDir: join(folder, 'data') };
    const glimpse = await createContainer(
      await loadConfig({ cwd: folder, flags }),
      createLogger('warn', false),
    );
    try {
      return await work(glimpse.container);
    } finally {
      await glimpse.dispose();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
