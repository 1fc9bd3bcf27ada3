import { textRows, type TextLine, type TextWord } from '@glimpse/core';
import type { default as SharpModule } from 'sharp';
import { mergeWords } from './merge-words.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { preparePage, type PreparedPage } from './prepare-page.ts';
import type { TextRecognizer } from './text-recognizer.ts';

/** Text whose words have a mean score below this is read again, in the next language. */
const SURE = 0.7;
/** Letters; pages with more are text, and hold little that only contrast shows. */
const MUCH_TEXT = 250;

export interface ReadPageOptions {
  /** One for each language, in the order in which they are tried. */
  readonly engines: readonly OcrEngine[];
  readonly minScore: number;
  readonly sharp: typeof SharpModule;
  readonly signal?: AbortSignal | undefined;
}

/** The printed text of a picture, in rows from top to bottom. */
export async function readPage(
  path: string,
  { engines, minScore, sharp, signal }: ReadPageOptions,
): Promise<TextLine[]> {
  let page: PreparedPage | undefined;
  let best: TextWord[] = [];
  for (const engine of engines) {
    const words = await engine.use(async (recognizer) => {
      page ??= await levelPage(path, recognizer, sharp);
      return mergeWords(await readTwice(page, recognizer, signal));
    });
    const kept = words.filter(({ score, text }) => score >= minScore && /[\p{L}\p{N}]/u.test(text));
    if (totalScore(kept) > totalScore(best)) best = kept;
    if (meanScore(kept) >= SURE) break;
  }
  const { toPicture } = page ?? (await preparePage(path, 0, sharp));
  return textRows(best.map((word) => ({ ...word, words: [word] })))
    .flat()
    .map(({ words }) => toLine(words.map(({ source }) => ({ ...source, box: toPicture(source.box) }))));
}

async function levelPage(
  path: string,
  recognizer: TextRecognizer,
  sharp: typeof SharpModule,
): Promise<PreparedPage> {
  const upright = await preparePage(path, 0, sharp);
  const slope = await recognizer.slope(await upright.grey());
  return slope === 0 ? upright : preparePage(path, slope, sharp);
}

/** What each look at the page gives; a third one where there is little text, as on a chart or a product. */
async function readTwice(
  page: PreparedPage,
  recognizer: TextRecognizer,
  signal: AbortSignal | undefined,
): Promise<TextWord[][]> {
  const grey = await page.grey();
  const passes: TextWord[][] = [];
  for (const pass of ['sparse', 'block'] as const) {
    signal?.throwIfAborted();
    passes.push(await recognizer.words(grey, pass));
  }
  if (lengthOf(mergeWords(passes)) < MUCH_TEXT) {
    signal?.throwIfAborted();
    passes.push(await recognizer.words(await page.contrast(), 'contrast'));
  }
  return passes;
}

function toLine(words: readonly TextWord[]): TextLine {
  const left = Math.min(...words.map(({ box }) => box.x));
  const top = Math.min(...words.map(({ box }) => box.y));
  const right = Math.max(...words.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...words.map(({ box }) => box.y + box.height));
  return {
    text: words.map(({ text }) => text).join(' '),
    score: meanScore(words),
    box: { x: left, y: top, width: right - left, height: bottom - top },
    words,
  };
}

const sum = (words: readonly TextWord[], valueOf: (word: TextWord) => number): number =>
  words.reduce((total, word) => total + word.text.length * valueOf(word), 0);
const lengthOf = (words: readonly TextWord[]): number => sum(words, () => 1);
const meanScore = (words: readonly TextWord[]): number =>
  sum(words, ({ score }) => score) / Math.max(1, lengthOf(words));
/** Sure letters count for a reading, unsure ones against it. */
const totalScore = (words: readonly TextWord[]): number => sum(words, ({ score }) => score - SURE);
