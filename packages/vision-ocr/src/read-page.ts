import { textRows, type Cell, type TextLine } from '@glimpse/core';
import { openPage, type Page } from './page/open-page.ts';
import { preparePage, type PreparedPage, type QuarterTurns } from './page/prepare-page.ts';
import { readWords, tellingWords, type ReadOptions } from './read-words.ts';
import { readingOrder } from './reading-order.ts';
import { areLikely, meanScore, SURE, totalScore } from './text-scores.ts';

/** The printed text of a picture in reading order. A picture that says nothing upright is turned. */
export async function readPage(path: string, options: ReadOptions): Promise<TextLine[]> {
  const opened = await openPage(path, options.sharp);
  let reading = await readWords(opened, 0, options);
  if (reading.words.length === 0) {
    const turns = await findTurns(opened, options);
    if (turns !== 0) reading = await readWords(opened, turns, options);
  }
  const { words, page } = reading;
  return readingOrder(textRows(words.map((word) => ({ ...word, words: [word] }))))
    .filter((cell) => areLikely(cell.words.map(({ source }) => source)))
    .map((cell) => toLine(cell, page));
}

function toLine({ text, words }: Cell, { toPicture }: PreparedPage): TextLine {
  const placed = words.map(({ source }) => ({ ...source, box: toPicture(source.box) }));
  const left = Math.min(...placed.map(({ box }) => box.x));
  const top = Math.min(...placed.map(({ box }) => box.y));
  const right = Math.max(...placed.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...placed.map(({ box }) => box.y + box.height));
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  return { text, score: meanScore(placed), box, words: placed };
}

/** How a picture has to be turned to be read, by one look each way in the last language; 0 where no way gives sense. */
async function findTurns(
  opened: Page,
  { engines, minScore, sharp, signal }: ReadOptions,
): Promise<QuarterTurns> {
  let [best, bestScore]: [QuarterTurns, number] = [0, 0];
  for (const turns of [1, 2, 3] as const) {
    const page = preparePage(opened, { turns, slope: 0 }, sharp);
    if (!page.isReadable) break;
    const words = await engines
      .at(-1)
      ?.use(async (recognizer) => recognizer.words(await page.grey(), 'sparse', signal));
    const telling = tellingWords(words ?? [], minScore);
    if (meanScore(telling) < SURE || totalScore(telling) <= bestScore) continue;
    [best, bestScore] = [turns, totalScore(telling)];
  }
  return best;
}
