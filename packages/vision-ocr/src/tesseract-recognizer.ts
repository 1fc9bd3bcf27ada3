import { dirname } from 'node:path';
import { GlimpseError, type TextWord } from '@glimpse/core';
import type { Page, PSM, Worker, WorkerParams } from 'tesseract.js';
import { withLetterO } from './letter-o.ts';
import type { OcrLanguage } from './ocr-options.ts';
import { languageFile } from './tesseract-files.ts';
import type { Pass, TextRecognizer } from './text-recognizer.ts';

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

/** Starts Tesseract in a thread of its own, for texts in one language; every language's data has Latin letters, too. */
export async function startTesseract(language: OcrLanguage): Promise<TextRecognizer> {
  const worker = await startWorker(language);
  await worker.setParameters(QUIET);
  const recognize = async (png: Uint8Array, ...how: RecognizeOptions): Promise<Page> => {
    try {
      return (await worker.recognize(Buffer.from(png), ...how)).data;
    } catch (cause) {
      throw new GlimpseError({
        code: 'MODEL_FAILED',
        message: `Tesseract failed on a page of ${png.length} bytes. ${String(cause)}`,
        details: { language },
        cause,
      });
    }
  };
  return {
    slope: async (png) => {
      const output = { text: false, layoutBlocks: true };
      const { rotateRadians } = await recognize(png, { rotateAuto: true }, output);
      return -(rotateRadians ?? 0);
    },
    words: async (png, pass) => {
      await worker.setParameters(PARAMETERS[pass]);
      return toWords(await recognize(png, {}, { text: false, blocks: true }));
    },
    dispose: async () => {
      await worker.terminate();
    },
  };
}

type RecognizeOptions = Parameters<Worker['recognize']> extends [unknown, ...infer Rest] ? Rest : never;

/** Where the data of a language cannot be read, `createWorker` itself never settles. */
async function startWorker(language: OcrLanguage): Promise<Worker> {
  const { createWorker } = await import('tesseract.js');
  return new Promise((resolve, reject) => {
    createWorker(language, LSTM_ONLY, {
      langPath: dirname(languageFile(language)),
      cacheMethod: 'none',
      gzip: true,
      logger: ignore,
      errorHandler: reject,
    }).then(resolve, reject);
  });
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
      text: withLetterO(text.trim()),
      score: confidence / 100,
      box: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
    }))
    .filter(({ text }) => text !== '');
