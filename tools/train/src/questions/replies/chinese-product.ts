import type { Replies, Reply } from '../reply.ts';
import { isDetailed, isUnsure } from '../sight.ts';
import type { ProductSight } from '../sight.ts';
import {
  AUDIENCES,
  COLOR_NAMES,
  KIND_NAMES,
  PATTERN_NAMES,
  SLOGANS,
  USES,
  absent,
  asked,
  headline,
  quote,
} from '../words/chinese.ts';
import { headline as englishHeadline } from '../words/english.ts';
import { namesIt } from './chinese-general.ts';

const wordsOf = (sight: ProductSight): string => englishHeadline(sight).replace(/^an? /, '');

function product(sight: ProductSight): Reply {
  const topic = '商品';
  if (!isDetailed(sight)) return namesIt(sight, topic);
  return { thought: asked(topic, quote(sight, wordsOf(sight))), answer: `这是${headline(sight)}。` };
}

function pattern(sight: ProductSight): Reply {
  const name = KIND_NAMES[sight.truth.kind];
  const found = sight.truth.pattern;
  const topic = '图案';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: `报告没有显示${name}的图案。` };
  }
  return found === 'plain'
    ? { thought: asked(topic, '描述没有提到图案。'), answer: `${name}是纯色的，没有图案。` }
    : { thought: asked(topic, quote(sight, found)), answer: `${name}是${PATTERN_NAMES[found]}图案的。` };
}

function features(sight: ProductSight): Reply {
  const { kind, color, pattern: found } = sight.truth;
  const topic = '特点';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: `报告只说是${KIND_NAMES[kind]}，没有显示特点。` };
  }
  const look = found === 'plain' ? '没有图案' : `${PATTERN_NAMES[found]}图案`;
  return {
    thought: asked(topic, quote(sight, wordsOf(sight))),
    answer: `主要特点是${COLOR_NAMES[color]}，${look}。`,
  };
}

const audience = (sight: ProductSight): Reply => ({
  thought: asked('人群', quote(sight, sight.truth.kind)),
  answer: `适合${AUDIENCES[sight.truth.kind]}。`,
});

const featuresAndAudience = (sight: ProductSight): Reply => ({
  thought: asked('特点和人群', quote(sight, wordsOf(sight))),
  answer: `${features(sight).answer}${audience(sight).answer}`,
});

const usage = (sight: ProductSight): Reply => ({
  thought: asked('用途', quote(sight, sight.truth.kind)),
  answer: `${KIND_NAMES[sight.truth.kind]}可以用来${USES[sight.truth.kind]}。`,
});

function advertise(sight: ProductSight): Reply {
  const { kind } = sight.truth;
  const thought = asked('文案', quote(sight, wordsOf(sight)));
  return isUnsure(sight)
    ? { thought, answer: `报告不太确定，可能是${KIND_NAMES[kind]}，请先核对。` }
    : { thought, answer: `这款${headline(sight)}，${SLOGANS[kind]}！` };
}

const notShown =
  (topic: string): ((sight: ProductSight) => Reply) =>
  (sight) => ({ thought: asked(topic, absent(sight)), answer: `图片没有显示${topic}。` });

export const CHINESE_PRODUCT: Replies['product'] = {
  product,
  pattern,
  features,
  audience,
  'features-and-audience': featuresAndAudience,
  usage,
  advertise,
  price: notShown('价格'),
  brand: notShown('品牌'),
};
