import { withArticle } from '@glimpse/world';
import type { Replies, Reply } from '../reply.ts';
import { isUnsure, nameOf } from '../sight.ts';
import type { Sight } from '../sight.ts';
import { isThere, thingName } from '../thing.ts';
import { absent, asked, headline, quote, refuse } from '../words/english.ts';
import { color } from './english-general.ts';

const shows = (sight: Sight): string => `It ${isUnsure(sight) ? 'probably ' : ''}shows ${headline(sight)}.`;

/** "The image does not show a lamp. It shows a red mug." */
export const notThere = (sight: Sight, named: string): Reply => ({
  thought: `The question is about ${named}. ${quote(sight, nameOf(sight.truth))}`,
  answer: refuse(named, shows(sight)),
});

export const englishOffTopic: Replies['offTopic'] = (sight, subject) => notThere(sight, withArticle(subject));

export const englishOtherMarks: Replies['otherMarks'] = (sight, marks) => notThere(sight, marks);

export const englishColorOf: Replies['colorOf'] = (sight, thing) =>
  isThere(sight.truth, thing) ? color(sight) : notThere(sight, withArticle(thingName(thing)));

export const englishPresence: Replies['presence'] = (sight, thing) => {
  const { thought, answer } = notThere(sight, withArticle(thingName(thing)));
  if (!isThere(sight.truth, thing)) return { thought, answer: `No. ${answer}` };
  return {
    thought,
    answer: isUnsure(sight)
      ? `The image probably shows ${headline(sight)}, but the report is unsure.`
      : `Yes, the image shows ${headline(sight)}.`,
  };
};

export const englishNotShown: Replies['notShown'] = (sight) => ({
  thought: asked('something else', absent(sight)),
  answer: refuse('what you ask for'),
});
