import { LANGUAGES, type Language } from '@glimpse/core';
import { absentThings, pickQuestion, questionsFor, type Question, type View } from '@glimpse/train';
import { Random, type Truth } from '@glimpse/world';
import type { Asked } from './result.ts';

export interface ChosenQuestion extends Asked {
  /** The right answer of a reader who knows as much of the picture as `view` says. */
  readonly expectedFor: (view: View) => string;
}

const LAST_SEED = 2 ** 31 - 1;

/**
 * What to ask about the picture of this seed: one question of any kind in each language, in a phrasing that
 * training has seen, and one in a phrasing that it has not, in either language.
 */
export function chooseQuestions(truth: Truth, seed: number): ChosenQuestion[] {
  // Not the picture's own stream: its first draws are the picture's properties.
  const random = new Random(LAST_SEED - seed);
  const absentThing = random.choice(absentThings(truth));
  const choose = (language: Language, heldOut: boolean): ChosenQuestion => {
    const known = (view: View): Question[] => questionsFor(truth, language, { view, absentThing });
    const questions = known({ source: 'caption' });
    const question = pickQuestion(random, questions);
    const index = questions.indexOf(question);
    return {
      language,
      kind: question.kind,
      question: random.choice(heldOut ? question.heldOutPhrasings : question.phrasings),
      heldOut,
      expectedFor: (view) => known(view)[index]!.answer,
    };
  };
  return [...LANGUAGES.map((language) => choose(language, false)), choose(random.choice(LANGUAGES), true)];
}
