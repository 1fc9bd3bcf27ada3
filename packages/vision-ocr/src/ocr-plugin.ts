import { PLUGIN_API_VERSION, type VisionEncoderPlugin } from '@glimpse/core';
import { createOcrEncoder } from './create-ocr-encoder.ts';
import { ocrCard } from './ocr-card.ts';
import { ocrOptionsSchema, type OcrOptions } from './ocr-options.ts';
import { startTesseract } from './tesseract-recognizer.ts';

/** Tesseract (Smith, 2007; its LSTM engine since version 4): printed text. */
export const plugin: VisionEncoderPlugin<OcrOptions> = {
  kind: 'vision-encoder',
  name: 'ocr',
  apiVersion: PLUGIN_API_VERSION,
  abilities: ['readText'],
  optionsSchema: ocrOptionsSchema,
  card: ({ languages }) => ocrCard(languages),
  create: (options, services) => createOcrEncoder(options, services, startTesseract),
};
