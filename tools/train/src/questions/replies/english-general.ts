import { captionOf, withArticle } from '@glimpse/world';
import type { Replies, Reply } from '../reply.ts';
import { hasOutlier, isDetailed, isPie, isUnsure, nameOf, toldColorOf } from '../sight.ts';
import type { Sight } from '../sight.ts';
import { summaryOf } from '../words/english-summary.ts';
import { trendAdvice } from '../words/english-trends.ts';
import { absent, asked, headline, quote, refuse } from '../words/english.ts';

const itIs = (sight: Sight, topic: string, words: string): Reply => ({
  thought: asked(topic, quote(sight, nameOf(sight.truth))),
  answer: isUnsure(sight) ? `It is probably ${words}, but the report is unsure.` : `It is ${words}.`,
});

export const namesIt = (sight: Sight, topic: string): Reply =>
  itIs(sight, topic, withArticle(nameOf(sight.truth)));

function describe(sight: Sight): Reply {
  const thought = asked('a description', quote(sight, nameOf(sight.truth)));
  if (isUnsure(sight)) {
    return { thought, answer: `The image probably shows ${headline(sight)}, but the report is unsure.` };
  }
  return isDetailed(sight)
    ? { thought, answer: `The image shows ${captionOf(sight.truth)}.` }
    : { thought, answer: `The image shows ${headline(sight)}. The report gives no further details.` };
}

function summarize(sight: Sight): Reply {
  const thought = asked('a summary', quote(sight, nameOf(sight.truth)));
  return isDetailed(sight)
    ? { thought, answer: `In short: ${summaryOf(sight.truth)}.` }
    : { thought, answer: `In short: ${isUnsure(sight) ? 'probably ' : ''}${headline(sight)}.` };
}

export function color(sight: Sight): Reply {
  const { truth } = sight;
  const topic = 'the color';
  const told = toldColorOf(sight);
  if (told !== undefined) {
    const thing = truth.type === 'chart' ? 'chart' : truth.kind;
    const answer = isUnsure(sight)
      ? `The ${thing} is probably ${told}, but the report is unsure.`
      : `The ${thing} is ${told}.`;
    return { thought: asked(topic, quote(sight, told)), answer };
  }
  if (truth.kind === 'pie' && isDetailed(sight)) {
    return {
      thought: asked(topic, quote(sight, `the largest slice is ${truth.largest}`)),
      answer: `The largest slice is ${truth.largest}.`,
    };
  }
  return { thought: asked(topic, absent(sight)), answer: refuse(`the color of the ${nameOf(truth)}`) };
}

function background(sight: Sight): Reply {
  const { truth } = sight;
  const topic = 'the background';
  return isDetailed(sight) && truth.type === 'product'
    ? {
        thought: asked(topic, quote(sight, `${truth.background} background`)),
        answer: `The background is ${truth.background}.`,
      }
    : { thought: asked(topic, absent(sight)), answer: refuse('the background') };
}

const nextStep = (sight: Sight): Reply => ({
  thought: asked('advice', quote(sight, nameOf(sight.truth))),
  answer: adviceOn(sight),
});

function adviceOn(sight: Sight): string {
  const { truth } = sight;
  if (!isDetailed(sight))
    return `First ask for a full description, for the report only names ${headline(sight)}.`;
  switch (truth.type) {
    case 'product':
      return truth.price ? 'Next, check the price tag and add a brand.' : 'Next, add a price and a brand.';
    case 'chart':
      if (isPie(truth)) return `Next, look closer at the ${truth.largest} slice, for it is the largest.`;
      return hasOutlier(truth) ? 'Next, check the outlier first.' : trendAdvice(truth);
    case 'document':
      return truth.signature
        ? `Next, file the signed ${truth.kind} and check its text on a sharper scan.`
        : `Next, ask who should sign the ${truth.kind} and check its text on a sharper scan.`;
  }
}

export const ENGLISH_GENERAL: Replies['general'] = {
  describe,
  summarize,
  identify: (sight) => namesIt(sight, 'the thing'),
  category: (sight) => itIs(sight, 'the type of picture', withArticle(sight.truth.type)),
  color,
  background,
  'next-step': nextStep,
};
