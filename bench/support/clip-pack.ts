import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackModel, readPackManifest, type PackManifest } from '@glimpse/core';

const CLIP = 'clip';
const REASONER = 'deepseek';
const MINI_PACK = fileURLToPath(new URL('../../models/mini', import.meta.url));

/** Makes a pack of the CLIP of one and of the mini reasoner, without which there is no server. */
export async function writeServerPack(clipPack: string, folder: string): Promise<void> {
  const models: PackManifest['models'] = {};
  for (const [pack, name] of [
    [clipPack, CLIP],
    [MINI_PACK, REASONER],
  ] as const) {
    const model = (await readPackManifest(pack)).models[name];
    if (!model) throw new Error(`Expected the pack at '${pack}' to have a model '${name}'.`);
    models[name] = model;
    for (const { path } of Object.values(model.files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await symlink(resolve(pack, path), join(folder, path));
    }
  }
  const manifest = { name: 'bench', description: 'The pack of a benchmark', models };
  await writeFile(join(folder, 'pack.json'), JSON.stringify(manifest));
}

/** Lays the same graphs out as transformers.js looks for them. */
export async function writePeerModel(clipPack: string, folder: string): Promise<void> {
  const pack = await PackModel.open(resolve(clipPack), CLIP);
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await symlink(await pack.file('config'), join(folder, 'config.json'));
  await symlink(await pack.file('preprocessor'), join(folder, 'preprocessor_config.json'));
  await symlink(await pack.file('vision'), join(folder, 'onnx', 'vision_model.onnx'));
  await symlink(await pack.file('visionQ8'), join(folder, 'onnx', 'vision_model_quantized.onnx'));
}
