import { buildPrompt } from '@glimpse/core';
import type { Language } from '@glimpse/core';
import { KINDS, Random, sample } from '@glimpse/world';
import { questionsFor, sampleReport } from './questions/index.ts';
import type { Question, QuestionKind } from './questions/index.ts';

export interface QuestionAndAnswer {
  readonly kind: QuestionKind;
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
const OFF_TOPIC_SHARE = 0.15;

/** One picture's report with questions about it. */
export function reasonerExample({ seed, questions: count, heldOut }: ExampleOptions): ReasonerExample {
  const { truth } = sample(seed);
  // A stream of its own: the picture's first draw is its type, which must not decide the language.
  const random = new Random(LAST_SEED - seed);
  const language = random.choice(['en', 'zh'] as const);
  const { descriptions, view } = sampleReport(random, truth);
  const absentKind = random.choice(KINDS.filter((kind) => kind !== truth.kind));
  const known = {
    en: questionsFor(truth, language, { view, absentKind, askedIn: 'en' }),
    zh: questionsFor(truth, language, { view, absentKind, askedIn: 'zh' }),
  };
  const promptOf = (question: string) => buildPrompt({ language, images: [descriptions], question });
  const questions = Array.from({ length: count }, () => {
    const askedIn = random.chance(OTHER_LANGUAGE_SHARE) ? other(language) : language;
    const { kind, thought, answer, ...texts } = pick(random, known[askedIn]);
    const asked = heldOut
      ? random.choice(texts.heldOutPhrasings)
      : roughly(random, random.choice(texts.phrasings));
    return { kind, askedIn, question: promptOf(asked).question, thought, answer };
  });
  return { language, prefix: promptOf('').prefix, questions };
}

const other = (language: Language): Language => (language === 'en' ? 'zh' : 'en');

function pick(random: Random, questions: readonly Question[]): Question {
  const onTopic = !random.chance(OFF_TOPIC_SHARE);
  return random.choice(questions.filter((question) => question.onTopic === onTopic));
}

/** As people type: without the closing mark, in small letters, with half-width punctuation. */
function roughly(random: Random, text: string): string {
  let typed = text;
  if (random.chance(0.2)) typed = typed.replace(/[.?？。]$/u, '');
  if (random.chance(0.2)) typed = typed.charAt(0).toLowerCase() + typed.slice(1);
  if (random.chance(0.05)) typed = typed.toUpperCase();
  if (random.chance(0.3)) typed = typed.normalize('NFKC');
  return random.chance(0.05) ? `${typed} ` : typed;
}
