import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { OcrLanguage } from './ocr-options.ts';

/** Integer weights of the best models, a tenth of their size. */
const DATA_FOLDER = '4.0.0_best_int';

const { resolve } = createRequire(import.meta.url);

/** Absolute path of a language's data, which comes as an npm package. */
export const languageFile = (language: OcrLanguage): string =>
  join(
    dirname(resolve(`@tesseract.js-data/${language}/package.json`)),
    DATA_FOLDER,
    `${language}.traineddata.gz`,
  );

/** Version of the package that holds the engine. */
export async function engineVersion(): Promise<string> {
  const manifest = await readFile(resolve('tesseract.js/package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
