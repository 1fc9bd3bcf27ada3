import type { Random } from '@glimpse/world';
import { NAMING_KINDS, NOT_SHOWN_KIND } from './question-kind.ts';
import type { Question } from './question.ts';

const NOT_SHOWN_SHARE = 0.08;
const NAMING_SHARE = 0.1;
const OFF_TOPIC_SHARE = 0.08;

const isNaming = ({ kind }: Question): boolean => (NAMING_KINDS as readonly string[]).includes(kind);

/** Chooses a group and a kind before the question, so that no kind counts for more because it has more things. */
export function pickQuestion(random: Random, questions: readonly Question[]): Question {
  const share = random.uniform(0, 1);
  if (share < NOT_SHOWN_SHARE) return ofAnyKind(random, questions, ({ kind }) => kind === NOT_SHOWN_KIND);
  const onTopic = random.chance(0.5);
  if (share < NOT_SHOWN_SHARE + NAMING_SHARE) {
    return ofAnyKind(random, questions, (question) => isNaming(question) && question.onTopic === onTopic);
  }
  const wanted = share >= NOT_SHOWN_SHARE + NAMING_SHARE + OFF_TOPIC_SHARE;
  return ofAnyKind(
    random,
    questions,
    (question) => !isNaming(question) && question.kind !== NOT_SHOWN_KIND && question.onTopic === wanted,
  );
}

function ofAnyKind(
  random: Random,
  questions: readonly Question[],
  isWanted: (question: Question) => boolean,
): Question {
  const wanted = questions.filter(isWanted);
  const kind = random.choice([...new Set(wanted.map((question) => question.kind))]);
  return random.choice(wanted.filter((question) => question.kind === kind));
}
