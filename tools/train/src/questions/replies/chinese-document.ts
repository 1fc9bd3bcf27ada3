import type { Replies, Reply } from '../reply.ts';
import { isDetailed } from '../sight.ts';
import type { DocumentSight } from '../sight.ts';
import { captureName, signsOf } from '../words/chinese-caption.ts';
import { COLOR_NAMES, KIND_NOUNS, nameOf } from '../words/chinese-names.ts';
import { oneOf } from '../words/chinese-things.ts';
import { NOT_NAMED, absent, asked, quote, refuse } from '../words/chinese.ts';
import { namesIt } from './chinese-general.ts';

const SHARPER = '请提供更清晰的扫描件。';

function signed(sight: DocumentSight): Reply {
  const name = nameOf(sight.truth);
  const topic = '签名';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`${name}是否有签名`) };
  }
  return sight.truth.signature
    ? { thought: asked(topic, quote(sight, 'a signature')), answer: `是的，${name}有签名。` }
    : { thought: asked(topic, NOT_NAMED), answer: `没有，图片中的${name}没有签名。` };
}

function stamp(sight: DocumentSight): Reply {
  const name = nameOf(sight.truth);
  const color = sight.truth.stamp;
  const topic = '印章';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`${name}是否有印章`) };
  }
  return color
    ? {
        thought: asked(topic, quote(sight, `a ${color} stamp`)),
        answer: `是的，${name}有${COLOR_NAMES[color]}印章。`,
      }
    : { thought: asked(topic, NOT_NAMED), answer: `没有，图片中的${name}没有印章。` };
}

function stampColor(sight: DocumentSight): Reply {
  const name = nameOf(sight.truth);
  const color = sight.truth.stamp;
  const topic = '印章的颜色';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`${name}是否有印章`) };
  }
  return color
    ? { thought: asked(topic, quote(sight, `a ${color} stamp`)), answer: `印章是${COLOR_NAMES[color]}的。` }
    : { thought: asked(topic, NOT_NAMED), answer: refuse(`${name}上有印章`) };
}

function capture(sight: DocumentSight): Reply {
  const { truth } = sight;
  const name = nameOf(truth);
  const topic = '扫描还是拍摄';
  return isDetailed(sight)
    ? { thought: asked(topic, quote(sight, truth.capture)), answer: `${name}是${captureName(truth)}。` }
    : { thought: asked(topic, absent(sight)), answer: refuse(`${name}是扫描的还是拍摄的`) };
}

function keyInformation(sight: DocumentSight): Reply {
  const { truth } = sight;
  const topic = '关键信息';
  if (!isDetailed(sight)) return namesIt(sight, topic);
  return {
    thought: asked(topic, quote(sight, truth.kind)),
    answer: `这是${oneOf(KIND_NOUNS[truth.kind])}，${signsOf(truth) || '没有签名和印章'}。`,
  };
}

const unreadable =
  (topic: string): ((sight: DocumentSight) => Reply) =>
  (sight) => ({ thought: asked(topic, absent(sight)), answer: refuse(topic, SHARPER) });

export const CHINESE_DOCUMENT: Replies['document'] = {
  'document-type': (sight) => namesIt(sight, '文档类型'),
  signed,
  stamp,
  'stamp-color': stampColor,
  capture,
  'key-information': keyInformation,
  parties: unreadable('名字'),
  date: unreadable('日期'),
  total: unreadable('金额'),
};
