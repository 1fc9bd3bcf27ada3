import { describeVisionEncoderContract, testServices } from '@glimpse/core/testing';
import { createOcrEncoder } from './create-ocr-encoder.ts';
import { ocrOptionsSchema } from './ocr-options.ts';
import { plugin } from './ocr-plugin.ts';
import { startTesseract } from './tesseract-recognizer.ts';
import { textPictures } from './testing/index.ts';

let starts = 0;

describeVisionEncoderContract('ocr', {
  abilities: plugin.abilities,
  create: () =>
    createOcrEncoder(ocrOptionsSchema.parse({ languages: ['eng'] }), testServices('reader'), (language) => {
      starts += 1;
      return startTesseract(language);
    }),
  images: textPictures,
  batchSize: 1,
  loads: () => starts,
});
