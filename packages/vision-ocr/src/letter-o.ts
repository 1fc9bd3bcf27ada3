/** No word and no number begins like this, but for ordinals and hexadecimal numbers. */
const ZERO_FOR_LETTER = /^0(?!th|x)(?=\p{Ll}{2})/u;

/** A word whose capital O was read as a zero, as in `0rders`, with the letter. */
export const withLetterO = (word: string): string => word.replace(ZERO_FOR_LETTER, 'O');
