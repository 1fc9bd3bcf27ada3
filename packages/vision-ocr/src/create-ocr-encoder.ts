import {
  describeEvidence,
  GlimpseError,
  LazyResource,
  unlessAborted,
  type CallOptions,
  type EncoderWith,
  type ImageInput,
  type PluginServices,
  type TextEvidence,
} from '@glimpse/core';
import { ocrCard } from './ocr-card.ts';
import type { OcrLanguage, OcrOptions } from './ocr-options.ts';
import { readPage } from './read-page.ts';
import type { TextRecognizer } from './text-recognizer.ts';

export type StartRecognizer = (language: OcrLanguage) => Promise<TextRecognizer>;

/** The encoder on a given engine: one for each language, started when a picture first needs it. */
export async function createOcrEncoder(
  options: OcrOptions,
  { name, threads }: PluginServices,
  start: StartRecognizer,
): Promise<EncoderWith<'readText'>> {
  const card = await ocrCard(options);
  const engines = options.languages.map((language) => engineOf(name, language, start));
  const [first] = engines;

  const read = async (
    images: readonly ImageInput[],
    { signal }: CallOptions = {},
  ): Promise<TextEvidence[]> => {
    signal?.throwIfAborted();
    const { default: sharp } = await import('sharp');
    sharp.concurrency(threads);
    const evidence: TextEvidence[] = [];
    for (const { path } of images) {
      const page = readPage(path, { engines, minScore: options.minScore, sharp, signal });
      evidence.push({ kind: 'text', lines: await unlessAborted(page, signal) });
    }
    return evidence;
  };

  return {
    name,
    card,
    readText: read,
    describe: async (images, callOptions) => (await read(images, callOptions)).map(describeEvidence),
    load: async () => first?.load(),
    dispose: async () => {
      await Promise.all(engines.map((engine) => engine.dispose()));
    },
  };
}

export type Engine = LazyResource<TextRecognizer>;

const engineOf = (name: string, language: OcrLanguage, start: StartRecognizer): Engine =>
  new LazyResource({
    name,
    load: async () => {
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
    },
    release: (recognizer) => recognizer.dispose(),
  });
