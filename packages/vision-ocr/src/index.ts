export * from './create-ocr-encoder.ts';
export * from './ocr-engine.ts';
export * from './ocr-options.ts';
export * from './ocr-plugin.ts';
export * from './tesseract-recognizer.ts';
export * from './text-recognizer.ts';
