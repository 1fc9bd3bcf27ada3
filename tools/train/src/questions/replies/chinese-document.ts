import type { Replies, Reply } from '../reply.ts';
import { isDetailed } from '../sight.ts';
import type { DocumentSight } from '../sight.ts';
import { COLOR_NAMES, KIND_NAMES, absent, asked, headline, quote } from '../words/chinese.ts';
import { namesIt } from './chinese-general.ts';

const nameOf = ({ truth }: DocumentSight): string => KIND_NAMES[truth.kind];

function signed(sight: DocumentSight): Reply {
  const topic = '签名';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: `报告没有显示${nameOf(sight)}是否有签名。` };
  }
  return sight.truth.signature
    ? { thought: asked(topic, quote(sight, 'a signature')), answer: `是的，${nameOf(sight)}有签名。` }
    : { thought: asked(topic, '描述没有提到。'), answer: `没有，报告没有显示${nameOf(sight)}上有签名。` };
}

function aboutStamp(sight: DocumentSight, topic: string, say: (color: string) => string): Reply {
  const { stamp } = sight.truth;
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: `报告没有显示${nameOf(sight)}是否有印章。` };
  }
  return stamp
    ? { thought: asked(topic, quote(sight, `a ${stamp} stamp`)), answer: say(COLOR_NAMES[stamp]) }
    : { thought: asked(topic, '描述没有提到。'), answer: `没有，报告没有显示${nameOf(sight)}上有印章。` };
}

function keyInformation(sight: DocumentSight): Reply {
  const { kind, signature, stamp } = sight.truth;
  const thought = asked('关键信息', quote(sight, kind));
  if (!isDetailed(sight)) return { thought, answer: `报告只说是${headline(sight)}。请提供更清晰的扫描件。` };
  const marks = [signature && '签名', stamp && `${COLOR_NAMES[stamp]}印章`].filter(Boolean);
  const shown = marks.length > 0 ? `带${marks.join('和')}` : '没有签名和印章';
  return { thought, answer: `这是${nameOf(sight)}，${shown}。请提供更清晰的扫描件来读取文字。` };
}

const unreadable =
  (topic: string): ((sight: DocumentSight) => Reply) =>
  (sight) => ({
    thought: asked(topic, absent(sight)),
    answer: `图片没有显示${topic}。请提供更清晰的扫描件。`,
  });

export const CHINESE_DOCUMENT: Replies['document'] = {
  'document-type': (sight) => namesIt(sight, '文档类型'),
  signed,
  stamp: (sight) => aboutStamp(sight, '印章', (color) => `是的，${nameOf(sight)}有${color}印章。`),
  'stamp-color': (sight) => aboutStamp(sight, '印章的颜色', (color) => `印章是${color}的。`),
  'key-information': keyInformation,
  parties: unreadable('名字'),
  date: unreadable('日期'),
  total: unreadable('金额'),
};
