import {
  GlimpseError,
  LANGUAGES,
  type AnalysisKind,
  type AnalysisPipeline,
  type AnalysisValues,
  type Language,
} from '@glimpse/core';
import { kindLabel } from '@glimpse/world';
import { chartFacts, documentFacts, productFacts, type Fact } from './analysis-facts.ts';
import type { DrawnPicture } from './drawn-picture.ts';
import type { Result } from './result.ts';

export interface JudgeAnalysesOptions {
  /** Drawn by a seed, instead of always taking the likeliest token, as analyses do by default. */
  readonly sampled: boolean;
  readonly signal: AbortSignal;
}

/** Analyses each picture as what it is, in English and Chinese by turns, with the default encoders. */
export async function judgeAnalyses(
  pictures: readonly DrawnPicture[],
  analyses: Pick<AnalysisPipeline, 'analyze'>,
  { sampled, signal }: JudgeAnalysesOptions,
): Promise<Result[]> {
  const judge = async (picture: DrawnPicture): Promise<Result[]> => {
    const { truth, image, seed } = picture;
    const language = LANGUAGES[seed % LANGUAGES.length] ?? 'en';
    const request = { image, language, signal, ...(sampled && { sampling: { seed: 0 } }) };
    const analyze: Analyze = async (kind) => (await analyses.analyze({ ...request, kind })).value;
    const facts = await factsOf(picture, language, analyze).catch((error: unknown): Fact[] => {
      if (!GlimpseError.isInstance(error)) throw error;
      return [{ measure: 'analyses: kind', expected: truth.kind, received: error.message, right: false }];
    });
    const question = `${truth.type} in ${language}`;
    const asked = { language, kind: `analysis-${truth.type}`, question, heldOut: false } as const;
    return facts.map((fact) => ({
      ...fact,
      model: ANALYSTS,
      seed,
      pictureKind: kindLabel(truth.kind),
      asked,
    }));
  };
  const results: Result[] = [];
  for (const picture of pictures) results.push(...(await judge(picture)));
  return results;
}

/** The encoders that an analysis asks by default. */
const ANALYSTS = 'by default';

type Analyze = <K extends AnalysisKind>(kind: K) => Promise<AnalysisValues[K] | null>;

async function factsOf(
  { truth, page, texts }: DrawnPicture,
  language: Language,
  analyze: Analyze,
): Promise<Fact[]> {
  switch (truth.type) {
    case 'document': {
      const told = await analyze('document');
      return told ? documentFacts(truth, told, page) : [];
    }
    case 'chart': {
      const told = await analyze('chart');
      return told ? chartFacts(truth, told, { page, texts }) : [];
    }
    case 'product': {
      const told = await analyze('product');
      return told ? productFacts(truth, told, language) : [];
    }
  }
}
