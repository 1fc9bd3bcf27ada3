import type { Random } from '@glimpse/world';
import { isRefusal } from './is-refusal.ts';
import { NAMING_KINDS, NOT_SHOWN_KIND } from './question-kind.ts';
import type { QuestionKind } from './question-kind.ts';
import type { Question } from './question.ts';

const NOT_SHOWN_SHARE = 0.08;
const NAMING_SHARE = 0.1;
const OFF_TOPIC_SHARE = 0.06;
const REFUSED_SHARE = 0.11;

type Test = (question: Question) => boolean;

const isNotShown: Test = ({ kind }) => kind === NOT_SHOWN_KIND;
const isNaming: Test = ({ kind }) => (NAMING_KINDS as readonly string[]).includes(kind);
const isOrdinary: Test = (question) => !isNaming(question) && !isNotShown(question);
const isRefused: Test = ({ answer }) => isRefusal(answer);

/** Groups of questions with their shares of what is asked; what remains is about the picture and answered. */
const GROUPS: readonly (readonly [share: number, isMember: Test])[] = [
  [NOT_SHOWN_SHARE, isNotShown],
  [NAMING_SHARE / 2, (question) => isNaming(question) && question.onTopic],
  [NAMING_SHARE / 2, (question) => isNaming(question) && !question.onTopic],
  [OFF_TOPIC_SHARE, (question) => isOrdinary(question) && !question.onTopic],
  [REFUSED_SHARE, (question) => isOrdinary(question) && question.onTopic && isRefused(question)],
];

/**
 * Chooses a group, then a kind, then a question, so that about a quarter of the answers are refusals and no kind
 * counts for more because there are more things to name.
 */
export function pickQuestion(random: Random, questions: readonly Question[]): Question {
  let share = random.uniform(0, 1);
  for (const [size, isMember] of GROUPS) {
    share -= size;
    if (share < 0) return ofAnyKind(random, questions.filter(isMember));
  }
  return ofAnyKind(
    random,
    questions.filter((question) => isOrdinary(question) && question.onTopic && !isRefused(question)),
  );
}

/** What can be said of every picture, even of one known only by its kind, comes up often enough. */
const COMMON: readonly QuestionKind[] = [
  'describe',
  'summarize',
  'identify',
  'category',
  'next-step',
  'chart-type',
  'document-type',
  'key-information',
];
const weightOf = (kind: QuestionKind): number => (COMMON.includes(kind) ? 1 : 2);

function ofAnyKind(random: Random, questions: readonly Question[]): Question {
  const kinds = [...new Set(questions.map((question) => question.kind))];
  const kind = random.choice(kinds.flatMap((each) => Array<QuestionKind>(weightOf(each)).fill(each)));
  return random.choice(questions.filter((question) => question.kind === kind));
}
