import type { Replies, Reply } from '../reply.ts';
import { isUnsure, nameOf } from '../sight.ts';
import type { Sight } from '../sight.ts';
import { isThere } from '../thing.ts';
import { MARK_NOUNS } from '../words/chinese-marks.ts';
import { nounOf } from '../words/chinese-things.ts';
import { absent, asked, headline, maybe, quote, refuse } from '../words/chinese.ts';
import { color } from './chinese-general.ts';

const shows = (sight: Sight): string => `图片中${isUnsure(sight) ? '可能' : ''}是${headline(sight)}。`;

/** 图片没有显示台灯。图片中是一个红色马克杯。 */
export const notThere = (sight: Sight, named: string): Reply => ({
  thought: asked(named, quote(sight, nameOf(sight.truth))),
  answer: refuse(named, shows(sight)),
});

export const chineseOffTopic: Replies['offTopic'] = (sight, subject) => notThere(sight, nounOf(subject).name);

export const chineseOtherMarks: Replies['otherMarks'] = (sight, marks) =>
  notThere(sight, MARK_NOUNS[marks].name);

export const chineseColorOf: Replies['colorOf'] = (sight, thing) =>
  isThere(sight.truth, thing) ? color(sight) : notThere(sight, nounOf(thing).name);

export const chinesePresence: Replies['presence'] = (sight, thing) => {
  const { thought, answer } = notThere(sight, nounOf(thing).name);
  if (!isThere(sight.truth, thing)) return { thought, answer: `不，${answer}` };
  const sure = isUnsure(sight) ? '' : '是的，';
  return { thought, answer: maybe(sight, (perhaps) => `${sure}图片中${perhaps}是${headline(sight)}`) };
};

export const chineseNotShown: Replies['notShown'] = (sight) => ({
  thought: asked('别的事情', absent(sight)),
  answer: refuse('所问的内容'),
});
