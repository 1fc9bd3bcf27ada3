import type { Language } from '@glimpse/core';
import type { Truth, TruthKind } from '@glimpse/world';
import { MARKS } from './marks.ts';
import { CHINESE_PHRASINGS } from './phrasings/chinese.ts';
import { ENGLISH_PHRASINGS } from './phrasings/english.ts';
import { NAMING_KIND, QUESTION_KINDS } from './question-kind.ts';
import type { QuestionKind } from './question-kind.ts';
import type { Question } from './question.ts';
import { REPLIES } from './replies/replies.ts';
import type { Replies, RepliesTo, Reply } from './reply.ts';
import { nameOf } from './sight.ts';
import type { Sight, View } from './sight.ts';
import { KIND_NAMES } from './words/chinese.ts';

const PHRASINGS = { en: ENGLISH_PHRASINGS, zh: CHINESE_PHRASINGS };
const HELD_OUT_PHRASINGS = 2;
const SUBJECTS = ['product', 'chart', 'document'] as const;

export interface QuestionOptions {
  /** What the report tells. Default: a caption, which tells everything. */
  readonly view?: View | undefined;
  /** The language of the questions, where it differs from that of thoughts and answers. */
  readonly askedIn?: Language | undefined;
  /** Another kind of thing, for one question about what is not in the picture. Default: none. */
  readonly absentKind?: TruthKind | undefined;
}

/** Every question that the mini reasoner knows, asked about this picture; `language` is that of the answers. */
export function questionsFor(truth: Truth, language: Language, options: QuestionOptions = {}): Question[] {
  const { view = { source: 'caption' }, askedIn = language, absentKind } = options;
  const sight = { truth, view };
  const replies = REPLIES[language];
  const question = (kind: QuestionKind, onTopic: boolean, reply: Reply, named: TruthKind): Question => {
    const phrasings = PHRASINGS[askedIn][kind].map((text) => fill(text, askedIn, truth, named));
    return {
      kind,
      onTopic,
      phrasings: phrasings.slice(0, -HELD_OUT_PHRASINGS),
      heldOutPhrasings: phrasings.slice(-HELD_OUT_PHRASINGS),
      ...reply,
    };
  };
  const onTopic = [
    ...repliesTo(QUESTION_KINDS.general, replies.general, sight),
    ...repliesOnTopic(replies, truth, view),
  ].map(([kind, reply]) => question(kind, true, reply, truth.kind));
  const offTopic = SUBJECTS.filter((subject) => subject !== truth.type).flatMap((subject) =>
    QUESTION_KINDS[subject].map((kind) =>
      question(kind, false, replies.offTopic(sight, subject), truth.kind),
    ),
  );
  const naming = [truth.kind, ...(absentKind === undefined ? [] : [absentKind])].map((kind) =>
    question(NAMING_KIND, kind === truth.kind, replies.colorOf(sight, kind), kind),
  );
  return [...onTopic, ...offTopic, ...naming];
}

const repliesTo = <Kind extends QuestionKind, S extends Sight>(
  kinds: readonly Kind[],
  replies: RepliesTo<Kind, S>,
  sight: S,
): [QuestionKind, Reply][] => kinds.map((kind) => [kind, replies[kind](sight)]);

function repliesOnTopic(replies: Replies, truth: Truth, view: View): [QuestionKind, Reply][] {
  switch (truth.type) {
    case 'product':
      return repliesTo(QUESTION_KINDS.product, replies.product, { truth, view });
    case 'chart':
      return repliesTo(QUESTION_KINDS.chart, replies.chart, { truth, view });
    case 'document':
      return repliesTo(QUESTION_KINDS.document, replies.document, { truth, view });
  }
}

const fill = (text: string, language: Language, truth: Truth, named: TruthKind): string =>
  text
    .replace('{name}', language === 'en' ? nameOf({ kind: named }) : KIND_NAMES[named])
    .replace('{marks}', MARKS[language][truth.type === 'chart' ? truth.kind : 'bar']);
