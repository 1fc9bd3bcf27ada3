/** Words of a transcription and how many of them a reading got wrong. */
export interface WordErrors {
  readonly words: number;
  readonly errors: number;
}

export const NO_ERRORS: WordErrors = { words: 0, errors: 0 };

export const addErrors = (a: WordErrors, b: WordErrors): WordErrors => ({
  words: a.words + b.words,
  errors: a.errors + b.errors,
});

/** In percent of the words. */
export const errorRate = ({ words, errors }: WordErrors): number => (100 * errors) / Math.max(1, words);

/**
 * Word errors as bags, whatever the order of reading: a word read for another counts once, and so does one too few or
 * too many. Marks around a word do not count, and neither do words without a letter or digit.
 */
export function wordErrors(truth: string, reading: string): WordErrors {
  const wanted = wordsOf(truth);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  const read = wordsOf(reading);
  for (const word of read) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    found += 1;
    left.set(word, count - 1);
  }
  return { words: wanted.length, errors: Math.max(wanted.length, read.length) - found };
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
