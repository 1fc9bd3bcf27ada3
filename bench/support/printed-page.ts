import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printedText } from '@glimpse/train';
import { renderPng, sample } from '@glimpse/world';

/** A picture file and all that is printed on it. */
export interface PrintedPage {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const TRANSCRIPTIONS = new URL('../fixtures/printed/', import.meta.url);

/** The first documents of the synthetic world from a seed on, drawn one at a time. */
export async function* drawnDocuments(
  { count, seed }: { readonly count: number; readonly seed: number },
  folder: string,
): AsyncGenerator<PrintedPage, void, undefined> {
  for (let current = seed, drawn = 0; drawn < count; current += 1) {
    const picture = sample(current);
    if (picture.truth.type !== 'document') continue;
    drawn += 1;
    const path = join(folder, `${current}.png`);
    await writeFile(path, await renderPng(picture));
    const text = printedText(picture.svg)
      .map((line) => line.text)
      .join('\n');
    yield { name: String(current), path, text };
  }
}

/** A picture of the reference kit with its transcription; undefined where the kit is not. */
export async function transcribed(name: string, images: string): Promise<PrintedPage | undefined> {
  const path = join(images, `${name}.png`);
  try {
    await access(path);
  } catch {
    return undefined;
  }
  const text = await readFile(fileURLToPath(new URL(`${name}.txt`, TRANSCRIPTIONS)), 'utf8');
  return { name, path, text };
}
