import type { Replies, Reply } from '../reply.ts';
import { isDetailed, isUnsure, toldColorOf } from '../sight.ts';
import type { ProductSight } from '../sight.ts';
import { looksOf } from '../words/chinese-caption.ts';
import { COLOR_NAMES, KIND_NOUNS, MATERIAL_NAMES, PATTERN_NAMES, nameOf } from '../words/chinese-names.ts';
import { AUDIENCES, SLOGANS, USES } from '../words/chinese-products.ts';
import { oneOf } from '../words/chinese-things.ts';
import { absent, asked, quote, refuse, toldLooksOf } from '../words/chinese.ts';
import { looksOf as englishLooksOf } from '../words/english-summary.ts';
import { namesIt } from './chinese-general.ts';
import { brand, price, priceTag } from './chinese-sale.ts';

const notTold = (sight: ProductSight, topic: string): Reply => ({
  thought: asked(topic, absent(sight)),
  answer: refuse(`${nameOf(sight.truth)}的${topic}`),
});

function product(sight: ProductSight): Reply {
  const { truth } = sight;
  const topic = '商品';
  if (!isDetailed(sight)) return namesIt(sight, topic);
  return {
    thought: asked(topic, quote(sight, englishLooksOf(truth))),
    answer: `这是${oneOf(KIND_NOUNS[truth.kind], looksOf(truth))}。`,
  };
}

function pattern(sight: ProductSight): Reply {
  const found = sight.truth.pattern;
  const name = nameOf(sight.truth);
  const topic = '图案';
  if (!isDetailed(sight)) return notTold(sight, topic);
  return found === 'plain'
    ? { thought: asked(topic, '描述没有提到图案。'), answer: `${name}是纯色的，没有图案。` }
    : { thought: asked(topic, quote(sight, found)), answer: `${name}是${PATTERN_NAMES[found]}图案的。` };
}

function material(sight: ProductSight): Reply {
  const found = sight.truth.material;
  const topic = '材质';
  if (!isDetailed(sight)) return notTold(sight, topic);
  return {
    thought: asked(topic, quote(sight, found)),
    answer: `${nameOf(sight.truth)}是${MATERIAL_NAMES[found]}做的。`,
  };
}

function features(sight: ProductSight): Reply {
  const { truth } = sight;
  const topic = '特点';
  if (isDetailed(sight)) {
    const look = truth.pattern === 'plain' ? '纯色外观' : `${PATTERN_NAMES[truth.pattern]}图案`;
    return {
      thought: asked(topic, quote(sight, englishLooksOf(truth))),
      answer: `主要特点是${COLOR_NAMES[truth.color]}、${look}和${MATERIAL_NAMES[truth.material]}材质。`,
    };
  }
  const color = toldColorOf(sight);
  if (color === undefined) return notTold(sight, topic);
  return { thought: asked(topic, quote(sight, color)), answer: `唯一知道的特点是${COLOR_NAMES[color]}。` };
}

const audience = (sight: ProductSight): Reply => ({
  thought: asked('人群', quote(sight, sight.truth.kind)),
  answer: `适合${AUDIENCES[sight.truth.kind]}。`,
});

const featuresAndAudience = (sight: ProductSight): Reply => ({
  thought: asked('特点和人群', quote(sight, englishLooksOf(sight.truth))),
  answer: `${features(sight).answer}${audience(sight).answer}`,
});

const usage = (sight: ProductSight): Reply => ({
  thought: asked('用途', quote(sight, sight.truth.kind)),
  answer: `${nameOf(sight.truth)}可以用来${USES[sight.truth.kind]}。`,
});

function advertise(sight: ProductSight): Reply {
  const { truth } = sight;
  const thought = asked('文案', quote(sight, englishLooksOf(truth)));
  if (isUnsure(sight)) {
    return { thought, answer: `报告不太确定，可能是${oneOf(KIND_NOUNS[truth.kind])}。请先核对。` };
  }
  const looks = isDetailed(sight) ? looksOf(truth) : toldLooksOf(sight);
  return { thought, answer: `这款${looks}${nameOf(truth)}，${SLOGANS[truth.kind]}！` };
}

export const CHINESE_PRODUCT: Replies['product'] = {
  product,
  pattern,
  material,
  features,
  audience,
  'features-and-audience': featuresAndAudience,
  usage,
  advertise,
  price,
  'price-tag': priceTag,
  brand,
};
