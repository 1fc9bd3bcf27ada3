import { GlimpseError, LazyResource } from '@glimpse/core';
import { startInterruptible } from './interruptible-recognizer.ts';
import type { OcrLanguage } from './ocr-options.ts';
import type { TextRecognizer } from './text-recognizer.ts';

export type StartRecognizer = (language: OcrLanguage) => Promise<TextRecognizer>;

/** The recognizer of a language, started when a picture first needs it. */
export type OcrEngine = LazyResource<TextRecognizer>;

export const createOcrEngine = (name: string, language: OcrLanguage, start: StartRecognizer): OcrEngine =>
  new LazyResource({
    name,
    load: () => startInterruptible(() => startOrExplain(language, start)),
    release: (recognizer) => recognizer.dispose(),
  });

async function startOrExplain(language: OcrLanguage, start: StartRecognizer): Promise<TextRecognizer> {
  try {
    return await start(language);
  } catch (error) {
    throw new GlimpseError({
      code: 'MODEL_LOAD_FAILED',
      message: `Tesseract cannot be started for '${language}'. ${String(error)}`,
      details: { language },
      cause: error,
    });
  }
}
