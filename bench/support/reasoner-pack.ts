import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { readPackManifest, type PackManifest } from '@glimpse/core';

const REASONER = 'deepseek';
const ENCODER = 'mobilevit';
const MINI_PACK = fileURLToPath(new URL('../../models/mini', import.meta.url));

/** The role of the weights in the pack, and the option of the plugin that chooses them. */
export const PRECISION = 'q4';

/** Makes a pack of a reasoner's GGUF file and of a mini encoder, without which there is no server. */
export async function writeReasonerPack(model: string, folder: string): Promise<void> {
  const encoder = (await readPackManifest(MINI_PACK)).models[ENCODER];
  if (!encoder) throw new Error(`Expected the mini pack to have a model '${ENCODER}'.`);
  for (const { path } of Object.values(encoder.files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await symlink(resolve(MINI_PACK, path), join(folder, path));
  }
  await symlink(resolve(model), join(folder, 'model.gguf'));
  const hash = createHash('sha256');
  await pipeline(createReadStream(model), hash);
  const file = { path: 'model.gguf', bytes: (await stat(model)).size, sha256: hash.digest('hex') };
  const reasoner = {
    architecture: 'Llama',
    summary: 'A model to measure speed with.',
    license: 'MIT',
    source: model,
    files: { [PRECISION]: file },
  };
  const models: PackManifest['models'] = { [ENCODER]: encoder, [REASONER]: reasoner };
  const manifest = { name: 'bench', description: 'The pack of a benchmark', models };
  await writeFile(join(folder, 'pack.json'), JSON.stringify(manifest));
}
