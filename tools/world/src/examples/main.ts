import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import sharp from 'sharp';
import { captionOf, kindLabel } from '../caption.ts';
import { sample } from '../sample.ts';
import { drawExample } from './draw-example.ts';
import { EXAMPLE_PICTURES, TEST_PICTURES } from './example-pictures.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

async function drawTestPictures(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const listed = [];
  for (const seed of TEST_PICTURES.seeds) {
    const picture = sample(seed);
    const png = await drawExample(picture, TEST_PICTURES);
    const file = `${seed}.png`;
    await writeFile(join(folder, file), png);
    const { width, height } = await sharp(png).metadata();
    listed.push({
      file,
      sha256: createHash('sha256').update(png).digest('hex'),
      width,
      height,
      caption: captionOf(picture.truth),
      label: kindLabel(picture.truth.kind),
    });
  }
  await writeFile(join(folder, 'pictures.json'), `${JSON.stringify(listed, undefined, 2)}\n`);
}

await new Command('examples')
  .description('Draws every picture of the world that is committed: examples, and what the tests look at.')
  .option('--root <folder>', "the repository's root", ROOT)
  .action(async ({ root }: { root: string }) => {
    for (const { file, seed, ...size } of EXAMPLE_PICTURES)
      await writeFile(join(root, file), await drawExample(sample(seed), size));
    await drawTestPictures(join(root, TEST_PICTURES.folder));
  })
  .parseAsync();
