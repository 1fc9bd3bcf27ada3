import {
  describeEvidence,
  unlessAborted,
  type CallOptions,
  type EncoderWith,
  type ImageInput,
  type PluginServices,
  type TextEvidence,
} from '@glimpse/core';
import { ocrCard } from './ocr-card.ts';
import { createOcrEngine, type StartRecognizer } from './ocr-engine.ts';
import type { OcrOptions } from './ocr-options.ts';
import { readPage } from './read-page.ts';

/** The encoder on a given recognizer: one for each language, started when a picture first needs it. */
export async function createOcrEncoder(
  { languages, minScore }: OcrOptions,
  { name, threads }: Pick<PluginServices, 'name' | 'threads'>,
  start: StartRecognizer,
): Promise<EncoderWith<'readText'>> {
  const card = await ocrCard(languages);
  const engines = languages.map((language) => createOcrEngine(name, language, start));
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
      const lines = readPage(path, { engines, minScore, sharp, signal });
      evidence.push({ kind: 'text', lines: await unlessAborted(lines, signal) });
    }
    return evidence;
  };

  return {
    name,
    card,
    readText: read,
    describe: async (images, options) => (await read(images, options)).map(describeEvidence),
    load: async () => first?.load(),
    dispose: async () => {
      await Promise.all(engines.map((engine) => engine.dispose()));
    },
  };
}
