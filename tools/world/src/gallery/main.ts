import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { wholeNumber } from '../whole-number.ts';
import { contactSheet } from './contact-sheet.ts';
import { GALLERY_SHEETS } from './gallery-sheets.ts';

const DOCS = fileURLToPath(new URL('../../../../docs/gallery', import.meta.url));

await new Command('gallery')
  .description('Draws the contact sheets of docs/gallery.md: pictures of every kind with their captions.')
  .option('--seed <number>', 'the first seed', wholeNumber, 1)
  .option('--out <folder>', 'where to write them', DOCS)
  .action(async ({ seed, out }: { seed: number; out: string }) => {
    await mkdir(out, { recursive: true });
    for (const { name, pictures, ...grid } of GALLERY_SHEETS) {
      await writeFile(join(out, `${name}.webp`), await contactSheet(await pictures(seed), grid));
    }
  })
  .parseAsync();
