import type { Replies, Reply } from '../reply.ts';
import { isDetailed, isUnsure } from '../sight.ts';
import type { ProductSight } from '../sight.ts';
import { AUDIENCES, SLOGANS, USES, absent, asked, headline, quote, withArticle } from '../words/english.ts';
import { namesIt } from './english-general.ts';

function product(sight: ProductSight): Reply {
  const topic = 'the product';
  if (!isDetailed(sight)) return namesIt(sight, topic);
  return { thought: asked(topic, quote(sight, headline(sight))), answer: `It is ${headline(sight)}.` };
}

function pattern(sight: ProductSight): Reply {
  const { kind, pattern: found } = sight.truth;
  const topic = 'the pattern';
  if (!isDetailed(sight)) {
    return {
      thought: asked(topic, absent(sight)),
      answer: `The report does not show the pattern of the ${kind}.`,
    };
  }
  return found === 'plain'
    ? {
        thought: asked(topic, 'The caption names no pattern.'),
        answer: `The ${kind} is plain, without a pattern.`,
      }
    : { thought: asked(topic, quote(sight, found)), answer: `The ${kind} is ${found}.` };
}

function features(sight: ProductSight): Reply {
  const { kind, color, pattern: found } = sight.truth;
  const topic = 'the features';
  if (!isDetailed(sight)) {
    return {
      thought: asked(topic, absent(sight)),
      answer: `The report only names ${withArticle(kind)}, no features.`,
    };
  }
  const look = found === 'plain' ? 'its plain look' : `its ${found} pattern`;
  return {
    thought: asked(topic, quote(sight, headline(sight))),
    answer: `The main features are its ${color} color and ${look}.`,
  };
}

const audience = (sight: ProductSight): Reply => ({
  thought: asked('the audience', quote(sight, sight.truth.kind)),
  answer: `It suits ${AUDIENCES[sight.truth.kind]}.`,
});

const featuresAndAudience = (sight: ProductSight): Reply => ({
  thought: asked(
    'the features and the audience',
    isDetailed(sight) ? quote(sight, headline(sight)) : quote(sight, sight.truth.kind),
  ),
  answer: `${features(sight).answer} ${audience(sight).answer}`,
});

const usage = (sight: ProductSight): Reply => ({
  thought: asked('the use', quote(sight, sight.truth.kind)),
  answer: `The ${sight.truth.kind} is used for ${USES[sight.truth.kind]}.`,
});

function advertise(sight: ProductSight): Reply {
  const { kind } = sight.truth;
  const thought = asked('an advertisement', quote(sight, headline(sight).replace(/^an? /, '')));
  return isUnsure(sight)
    ? { thought, answer: `The report is unsure; it is probably ${withArticle(kind)}. Please check it first.` }
    : { thought, answer: `Meet this ${headline(sight).replace(/^an? /, '')}: ${SLOGANS[kind]}!` };
}

const notShown =
  (topic: string): ((sight: ProductSight) => Reply) =>
  (sight) => ({
    thought: asked(`the ${topic}`, absent(sight)),
    answer: `The image does not show a ${topic}.`,
  });

export const ENGLISH_PRODUCT: Replies['product'] = {
  product,
  pattern,
  features,
  audience,
  'features-and-audience': featuresAndAudience,
  usage,
  advertise,
  price: notShown('price'),
  brand: notShown('brand'),
};
