import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ModelCard } from '@glimpse/core';
import type { OcrLanguage } from './ocr-options.ts';
import { engineVersion, languageFile } from './tesseract-files.ts';

const NAMES: Record<OcrLanguage, string> = { eng: 'English', chi_sim: 'simplified Chinese' };

/** Grows when the same picture is read otherwise, so that what was kept before is not taken for it. */
const READING = 2;

/** The engine and the language data, which come as npm packages and not in a pack. */
export async function ocrCard(languages: readonly OcrLanguage[]): Promise<ModelCard> {
  const version = await engineVersion();
  const files = languages.map(languageFile);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const hash = createHash('sha256').update(`${version} ${READING}`);
  for (const file of files) hash.update(await sha256Of(file));
  return {
    model: 'tesseract',
    pack: 'npm',
    architecture: 'Tesseract LSTM',
    summary: `Reads printed text in ${languages.map((language) => NAMES[language]).join(' and ')}; no handwriting.`,
    license: 'Apache-2.0',
    source: `tesseract.js ${version}, @tesseract.js-data`,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    fingerprint: hash.digest('hex'),
    device: 'cpu',
  };
}

async function sha256Of(file: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest();
}
