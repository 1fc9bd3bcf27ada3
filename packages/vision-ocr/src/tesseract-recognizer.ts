import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import type { TextWord } from '@glimpse/core';
import type { Page, PSM, WorkerParams } from 'tesseract.js';
import type { OcrLanguage } from './ocr-options.ts';
import type { Pass, TextRecognizer } from './text-recognizer.ts';

/** Integer weights of the best models, a tenth of their size. */
export const DATA_FOLDER = '4.0.0_best_int';
/** Tesseract's LSTM engine. */
const LSTM_ONLY = 1;

/** Neither is told on the console, and no resolution is guessed. */
const QUIET = { debug_file: '/dev/null', user_defined_dpi: '300' };

/**
 * Page segmentation modes 11 (sparse text) and 6 (a single block); thresholding methods 0 (Otsu) and 2 (Sauvola, which
 * finds text on colored areas).
 */
const PARAMETERS: Record<Pass, Partial<WorkerParams>> = {
  sparse: parameters('11', '2'),
  block: parameters('6', '0'),
  contrast: parameters('11', '0'),
};

/** Absolute path of a language's data, which comes as an npm package. */
export function languageFile(language: OcrLanguage): string {
  const manifest = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`);
  return join(dirname(manifest), DATA_FOLDER, `${language}.traineddata.gz`);
}

/** Starts Tesseract in a thread of its own, for texts in one language; every language's data has Latin letters, too. */
export async function startTesseract(language: OcrLanguage): Promise<TextRecognizer> {
  const { createWorker } = await import('tesseract.js');
  const worker = await createWorker(language, LSTM_ONLY, {
    langPath: dirname(languageFile(language)),
    cacheMethod: 'none',
    gzip: true,
    logger: ignore,
    errorHandler: ignore,
  });
  await worker.setParameters(QUIET);
  return {
    slope: async (png) => {
      const options = { text: false, layoutBlocks: true };
      const { data } = await worker.recognize(Buffer.from(png), { rotateAuto: true }, options);
      return -(data.rotateRadians ?? 0);
    },
    words: async (png, pass) => {
      await worker.setParameters(PARAMETERS[pass]);
      const { data } = await worker.recognize(Buffer.from(png), {}, { text: false, blocks: true });
      return toWords(data);
    },
    dispose: async () => {
      await worker.terminate();
    },
  };
}

function parameters(mode: `${PSM}`, thresholding: string): Partial<WorkerParams> {
  const named: Partial<Record<keyof WorkerParams, string>> = {
    tessedit_pageseg_mode: mode,
    thresholding_method: thresholding,
  };
  return named;
}

const ignore = (): void => undefined;

const toWords = ({ blocks }: Page): TextWord[] =>
  (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap(({ words }) => words)
    .map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
      text: text.trim(),
      score: confidence / 100,
      box: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
    }))
    .filter(({ text }) => text !== '');
