import { expect } from '@jest/globals';
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packManifestSchema } from '../pack/pack-manifest.ts';

export interface PackUnderTest {
  readonly path: string;
  readonly model: string;
}

interface BrokenPack {
  readonly path: string;
  /** Puts the missing files back. */
  mend(): Promise<void>;
  remove(): Promise<void>;
}

/** A plugin on a pack without its files names the fault, and works as soon as they are back. */
export async function expectRecoveryFromBrokenPack<T extends { dispose(): Promise<void> }>(
  pack: PackUnderTest,
  create: (packPath: string) => Promise<T>,
  use: (instance: T) => Promise<void>,
): Promise<void> {
  const broken = await breakPack(pack);
  const instance = await create(broken.path);
  try {
    await expect(use(instance)).rejects.toMatchObject({ code: 'PACK_INVALID' });
    await broken.mend();
    await use(instance);
  } finally {
    await instance.dispose();
    await broken.remove();
  }
}

/** A copy of one model of a pack whose files are missing until it is mended. */
async function breakPack({ path: packPath, model }: PackUnderTest): Promise<BrokenPack> {
  const path = await mkdtemp(join(tmpdir(), 'glimpse-pack-'));
  const manifest = packManifestSchema.parse(JSON.parse(await readFile(join(packPath, 'pack.json'), 'utf8')));
  await cp(join(packPath, 'pack.json'), join(path, 'pack.json'));
  const files = Object.values(manifest.models[model]?.files ?? {}).map((file) => file.path);
  for (const file of files) await cp(join(packPath, file), join(path, `${file}.away`));
  return {
    path,
    mend: async () => {
      for (const file of files) await rename(join(path, `${file}.away`), join(path, file));
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
