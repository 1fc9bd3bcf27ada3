import { captionOf, kindLabel } from '@glimpse/world';
import type { Random, Truth } from '@glimpse/world';
import { attributesOf } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { phrasesOf } from './phrases.ts';
import type { Phrase } from './phrases.ts';
import { shortQuestionsAbout } from './short-questions.ts';
import type { ShortQuestion } from './short-questions.ts';

/** What training tells the models about one picture: a line of a dataset's `NAME.jsonl`. */
export interface PictureRow {
  readonly caption: string;
  readonly type: Truth['type'];
  /** What the classifier calls it. */
  readonly label: string;
  readonly attributes: Attributes;
  readonly phrases: readonly Phrase[];
  readonly questions: readonly ShortQuestion[];
}

const QUESTIONS_PER_PICTURE = 6;

export const pictureRow = (truth: Truth, random: Random): PictureRow => ({
  caption: captionOf(truth),
  type: truth.type,
  label: kindLabel(truth.kind),
  attributes: attributesOf(truth),
  phrases: phrasesOf(truth),
  questions: random.shuffle(shortQuestionsAbout(truth)).slice(0, QUESTIONS_PER_PICTURE),
});
