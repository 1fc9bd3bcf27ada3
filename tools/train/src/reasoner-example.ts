import { buildPrompt } from '@glimpse/core';
import type { AnalysisKind, Language } from '@glimpse/core';
import { Random, sample } from '@glimpse/world';
import { absentThings, pickQuestion, questionsFor, reword, sampleReport } from './questions/index.ts';
import type { Question, QuestionKind } from './questions/index.ts';

export interface QuestionAndAnswer {
  readonly kind: QuestionKind | `analysis-${AnalysisKind}` | 'copying';
  readonly askedIn: Language;
  /** As the prompt has it. */
  readonly question: string;
  readonly thought: string;
  readonly answer: string;
}

/** Several questions about one report: they share the prompt's prefix. */
export interface ReasonerExample {
  readonly language: Language;
  readonly prefix: string;
  readonly questions: readonly QuestionAndAnswer[];
}

export interface ExampleOptions {
  /** Of the picture and of every choice about it. */
  readonly seed: number;
  readonly questions: number;
  /** Ask as training never does, word by word as written. */
  readonly heldOut: boolean;
}

const LAST_SEED = 2 ** 31 - 1;
const OTHER_LANGUAGE_SHARE = 0.1;

/** One picture's report with questions about it. */
export function reasonerExample({ seed, questions: count, heldOut }: ExampleOptions): ReasonerExample {
  const { truth } = sample(seed);
  // A stream of its own: the picture's first draw is its type, which must not decide the language.
  const random = new Random(LAST_SEED - seed);
  const language = random.choice(['en', 'zh'] as const);
  const { descriptions, view } = sampleReport(random, truth);
  const promptOf = (question: string) => buildPrompt({ language, images: [descriptions], question });
  const absentThing = random.choice(absentThings(truth));
  const known = {
    en: questionsFor(truth, language, { view, askedIn: 'en', absentThing }),
    zh: questionsFor(truth, language, { view, askedIn: 'zh', absentThing }),
  };
  const unused = { en: heldOutIn(known.en), zh: heldOutIn(known.zh) };
  const questions = Array.from({ length: count }, () => {
    const askedIn = random.chance(OTHER_LANGUAGE_SHARE) ? other(language) : language;
    const { kind, thought, answer, phrasings, heldOutPhrasings } = pickQuestion(random, known[askedIn]);
    const asked = heldOut
      ? random.choice(heldOutPhrasings)
      : rewordExcept(unused[askedIn], random, askedIn, random.choice(phrasings));
    return { kind, askedIn, question: promptOf(asked).question, thought, answer };
  });
  return { language, prefix: promptOf('').prefix, questions };
}

/** What is left of a question when it is typed carelessly. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const heldOutIn = (questions: readonly Question[]): ReadonlySet<string> =>
  new Set(questions.flatMap(({ heldOutPhrasings }) => heldOutPhrasings).map(bare));

/** Reworded, but never into one of the `held` phrasings. */
function rewordExcept(held: ReadonlySet<string>, random: Random, language: Language, text: string): string {
  const reworded = reword(random, language, text);
  return held.has(bare(reworded)) ? text : reworded;
}

const other = (language: Language): Language => (language === 'en' ? 'zh' : 'en');
