/**
 * Whether an answer is the expected one, letter by letter: only case, Unicode compatibility forms (such as
 * full-width punctuation), white space and the closing punctuation may differ.
 */
export const isRight = (answer: string, expected: string): boolean =>
  normalized(answer) === normalized(expected);

const normalized = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?。]+$/u, '');
