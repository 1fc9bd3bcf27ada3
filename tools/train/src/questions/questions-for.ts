import type { Language } from '@glimpse/core';
import type { ChartTruth, Truth } from '@glimpse/world';
import { marksOf, otherMarksOf, seriesMarksOf } from './marks.ts';
import type { Mark } from './marks.ts';
import type { Named } from './named.ts';
import { NOT_SHOWN_TOPICS } from './not-shown-topic.ts';
import { fillPhrasing } from './phrasings/fill-phrasing.ts';
import { PHRASINGS, splitPhrasings } from './phrasings/phrasings.ts';
import { NOT_SHOWN_KIND, QUESTION_KINDS } from './question-kind.ts';
import type { QuestionKind, TopicalKind } from './question-kind.ts';
import type { Question } from './question.ts';
import { REPLIES } from './replies/replies.ts';
import type { Replies, RepliesTo, Reply } from './reply.ts';
import type { Sight, View } from './sight.ts';
import { SUBJECTS, isThere } from './thing.ts';
import type { Thing } from './thing.ts';

export interface QuestionOptions {
  /** What the report tells. Default: a caption, which tells everything. */
  readonly view?: View | undefined;
  /** The language of the questions, where it differs from that of thoughts and answers. */
  readonly askedIn?: Language | undefined;
  /** One of `absentThings`, to be asked for although it is not in the picture. Default: none. */
  readonly absentThing?: Thing | undefined;
}

/** Every question that the mini reasoner knows, asked about this picture; `language` is that of the answers. */
export function questionsFor(truth: Truth, language: Language, options: QuestionOptions = {}): Question[] {
  const { view = { source: 'caption' }, askedIn = language, absentThing } = options;
  const sight = { truth, view };
  const replies = REPLIES[language];
  const ask = (kind: TopicalKind, onTopic: boolean, reply: Reply, named: Partial<Named> = {}): Question => ({
    kind,
    onTopic,
    ...filled(PHRASINGS[askedIn].topical[kind], askedIn, { ...namesIn(truth), ...named }),
    ...reply,
  });
  const known = [
    ...repliesTo(QUESTION_KINDS.general, replies.general, sight),
    ...repliesOnTopic(replies, truth, view),
  ].map(([kind, reply]) => ask(kind, true, reply));
  const offTopic = SUBJECTS.filter((subject) => subject !== truth.type).flatMap((subject) =>
    QUESTION_KINDS[subject].map((kind) => ask(kind, false, replies.offTopic(sight, subject))),
  );
  const things = [truth.kind, truth.type, ...(absentThing === undefined ? [] : [absentThing])];
  const naming = things.flatMap((thing) => [
    ask('color-of', isThere(truth, thing), replies.colorOf(sight, thing), { thing }),
    ask('presence', isThere(truth, thing), replies.presence(sight, thing), { thing }),
  ]);
  const otherMarks = truth.type === 'chart' ? [askForOtherMarks(truth, view, replies, ask)] : [];
  const notShown = NOT_SHOWN_TOPICS.map((topic): Question => ({
    kind: NOT_SHOWN_KIND,
    onTopic: false,
    ...splitPhrasings(PHRASINGS[askedIn].notShown[topic]),
    ...replies.notShown(sight),
  }));
  return [...known, ...offTopic, ...naming, ...otherMarks, ...notShown];
}

const namesIn = (truth: Truth): Named => ({
  thing: truth.kind,
  marks: truth.type === 'chart' ? marksOf(truth) : 'bars',
  series: truth.type === 'chart' ? seriesMarksOf(truth) : 'series',
});

const filled = (phrasings: readonly string[], language: Language, named: Named) =>
  splitPhrasings(phrasings.map((text) => fillPhrasing(text, language, named)));

function askForOtherMarks(
  truth: ChartTruth,
  view: View,
  replies: Replies,
  ask: (kind: 'count', onTopic: false, reply: Reply, named: { marks: Mark }) => Question,
): Question {
  const marks = otherMarksOf(truth);
  return ask('count', false, replies.otherMarks({ truth, view }, marks), { marks });
}

const repliesTo = <Kind extends QuestionKind, S extends Sight>(
  kinds: readonly Kind[],
  replies: RepliesTo<Kind, S>,
  sight: S,
): [Kind, Reply][] => kinds.map((kind) => [kind, replies[kind](sight)]);

function repliesOnTopic(replies: Replies, truth: Truth, view: View): [TopicalKind, Reply][] {
  switch (truth.type) {
    case 'product':
      return repliesTo(QUESTION_KINDS.product, replies.product, { truth, view });
    case 'chart':
      return repliesTo(QUESTION_KINDS.chart, replies.chart, { truth, view });
    case 'document':
      return repliesTo(QUESTION_KINDS.document, replies.document, { truth, view });
  }
}
