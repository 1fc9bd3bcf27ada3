import { withArticle } from '@glimpse/world';
import type { Material } from '@glimpse/world';
import type { Replies, Reply } from '../reply.ts';
import { isDetailed, isUnsure, toldColorOf } from '../sight.ts';
import type { ProductSight } from '../sight.ts';
import { AUDIENCES, SLOGANS, USES } from '../words/english-products.ts';
import { looksOf } from '../words/english-summary.ts';
import { absent, asked, headline, quote, refuse } from '../words/english.ts';
import { namesIt } from './english-general.ts';
import { brand, price, priceTag } from './english-sale.ts';

const substanceOf = (material: Material): string => (material === 'wooden' ? 'wood' : material);

const notTold = (sight: ProductSight, topic: string): Reply => ({
  thought: asked(topic, absent(sight)),
  answer: refuse(`${topic} of the ${sight.truth.kind}`),
});

function product(sight: ProductSight): Reply {
  const topic = 'the product';
  if (!isDetailed(sight)) return namesIt(sight, topic);
  const looks = looksOf(sight.truth);
  return { thought: asked(topic, quote(sight, looks)), answer: `It is ${withArticle(looks)}.` };
}

function pattern(sight: ProductSight): Reply {
  const { kind, pattern: found } = sight.truth;
  const topic = 'the pattern';
  if (!isDetailed(sight)) return notTold(sight, topic);
  return found === 'plain'
    ? {
        thought: asked(topic, 'The caption names no pattern.'),
        answer: `The ${kind} is plain, without a pattern.`,
      }
    : { thought: asked(topic, quote(sight, found)), answer: `The ${kind} is ${found}.` };
}

function material(sight: ProductSight): Reply {
  const { kind, material: found } = sight.truth;
  const topic = 'the material';
  if (!isDetailed(sight)) return notTold(sight, topic);
  return {
    thought: asked(topic, quote(sight, found)),
    answer: `The ${kind} is made of ${substanceOf(found)}.`,
  };
}

function features(sight: ProductSight): Reply {
  const { truth } = sight;
  const topic = 'the features';
  if (isDetailed(sight)) {
    const look = truth.pattern === 'plain' ? 'plain look' : `${truth.pattern} pattern`;
    return {
      thought: asked(topic, quote(sight, looksOf(truth))),
      answer: `The main features are the ${truth.color} color, the ${look} and the ${substanceOf(truth.material)}.`,
    };
  }
  const color = toldColorOf(sight);
  if (color === undefined) return notTold(sight, topic);
  return {
    thought: asked(topic, quote(sight, color)),
    answer: `The only known feature is the ${color} color.`,
  };
}

const audience = (sight: ProductSight): Reply => ({
  thought: asked('the audience', quote(sight, sight.truth.kind)),
  answer: `It suits ${AUDIENCES[sight.truth.kind]}.`,
});

const featuresAndAudience = (sight: ProductSight): Reply => ({
  thought: asked('the features and the audience', quote(sight, looksOf(sight.truth))),
  answer: `${features(sight).answer} ${audience(sight).answer}`,
});

const usage = (sight: ProductSight): Reply => ({
  thought: asked('the use', quote(sight, sight.truth.kind)),
  answer: `The ${sight.truth.kind} is used for ${USES[sight.truth.kind]}.`,
});

function advertise(sight: ProductSight): Reply {
  const { kind } = sight.truth;
  const thought = asked('an advertisement', quote(sight, looksOf(sight.truth)));
  if (isUnsure(sight)) {
    return {
      thought,
      answer: `The report is unsure; it is probably ${withArticle(kind)}. Please check it first.`,
    };
  }
  const words = isDetailed(sight) ? looksOf(sight.truth) : headline(sight).replace(/^an? /, '');
  return { thought, answer: `Meet this ${words}: ${SLOGANS[kind]}!` };
}

export const ENGLISH_PRODUCT: Replies['product'] = {
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
