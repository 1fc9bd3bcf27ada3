import type { TextWord } from '@glimpse/core';
import type { default as SharpModule } from 'sharp';
import { mergeWords } from './merge-words.ts';
import type { OcrEngine } from './ocr-engine.ts';
import type { Page } from './page/open-page.ts';
import { preparePage, type PreparedPage, type QuarterTurns } from './page/prepare-page.ts';
import type { TextRecognizer } from './text-recognizer.ts';
import { lengthOf, meanScore, SURE, totalScore } from './text-scores.ts';

/** Letters; pages with more are text, and hold little that only contrast shows. */
const MUCH_TEXT = 250;

/** Mean score: patterns of textiles and bars look like Chinese characters, but never for sure. */
const SURE_OF_ANOTHER_LANGUAGE = 0.85;

export interface ReadOptions {
  /** One for each language, in the order in which they are tried. */
  readonly engines: readonly OcrEngine[];
  readonly minScore: number;
  readonly sharp: typeof SharpModule;
  readonly signal?: AbortSignal | undefined;
}

/** The words of a page that is turned so, in any order and in pixels of the prepared page; none where they give no sense. */
export async function readWords(
  opened: Page,
  turns: QuarterTurns,
  { engines, minScore, sharp, signal }: ReadOptions,
): Promise<{ readonly words: TextWord[]; readonly page: PreparedPage }> {
  const upright = preparePage(opened, { turns, slope: 0 }, sharp);
  let page = opened.isLevel ? upright : undefined;
  let best: TextWord[] = [];
  for (const engine of upright.isReadable ? engines : []) {
    const words = await engine.use(async (recognizer) => {
      page ??= await levelPage(upright, (slope) => preparePage(opened, { turns, slope }, sharp), {
        recognizer,
        signal,
      });
      return mergeWords(await look(page, { recognizer, signal }));
    });
    const kept = tellingWords(words, minScore);
    const isExpected = engine === engines[0] || meanScore(kept) >= SURE_OF_ANOTHER_LANGUAGE;
    if (isExpected && totalScore(kept) > totalScore(best)) best = kept;
    if (meanScore(kept) >= SURE) break;
  }
  return { words: best, page: page ?? upright };
}

/** Words that are sure enough and have a letter or digit, or are a sign that is written as a word. */
export const tellingWords = (words: readonly TextWord[], minScore: number): TextWord[] =>
  words.filter(({ score, text }) => score >= minScore && /[\p{L}\p{N}]|^[\p{Sc}&%]$/u.test(text));

interface Looking {
  readonly recognizer: TextRecognizer;
  readonly signal: AbortSignal | undefined;
}

async function levelPage(
  upright: PreparedPage,
  prepare: (slope: number) => PreparedPage,
  { recognizer, signal }: Looking,
): Promise<PreparedPage> {
  const slope = await recognizer.slope(await upright.grey(), signal);
  return slope === 0 ? upright : prepare(slope);
}

/** What each look at the page gives; a third one where there is little text, as on a chart or a product. */
async function look(page: PreparedPage, { recognizer, signal }: Looking): Promise<TextWord[][]> {
  const grey = await page.grey();
  const passes: TextWord[][] = [];
  for (const pass of ['sparse', 'block'] as const) passes.push(await recognizer.words(grey, pass, signal));
  if (lengthOf(mergeWords(passes)) < MUCH_TEXT)
    passes.push(await recognizer.words(await page.contrast(), 'contrast', signal));
  return passes;
}
