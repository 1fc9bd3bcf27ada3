import { captionOf } from '@glimpse/world';
import type { Replies, Reply } from '../reply.ts';
import { isDetailed, isPie, isUnsure, nameOf } from '../sight.ts';
import type { Sight } from '../sight.ts';
import {
  TREND_ADJECTIVES,
  TREND_ADVICE,
  absent,
  asked,
  headline,
  quote,
  withArticle,
} from '../words/english.ts';

export const namesIt = (sight: Sight, topic: string): Reply => ({
  thought: asked(topic, quote(sight, nameOf(sight.truth))),
  answer: isUnsure(sight)
    ? `It is probably ${withArticle(nameOf(sight.truth))}, but the report is unsure.`
    : `It is ${withArticle(nameOf(sight.truth))}.`,
});

function describe(sight: Sight): Reply {
  const kind = withArticle(nameOf(sight.truth));
  const known = isDetailed(sight) ? captionOf(sight.truth) : kind;
  const thought = asked('a description', quote(sight, nameOf(sight.truth)));
  if (isUnsure(sight)) {
    return { thought, answer: `The image probably shows ${kind}, but the report is unsure.` };
  }
  const rest = isDetailed(sight) ? '' : ' The report gives no further details.';
  return { thought, answer: `The image shows ${known}.${rest}` };
}

function summarize(sight: Sight): Reply {
  const thought = asked('a summary', quote(sight, nameOf(sight.truth)));
  if (!isDetailed(sight)) {
    return { thought, answer: `In short: ${isUnsure(sight) ? 'probably ' : ''}${headline(sight)}.` };
  }
  return { thought, answer: `In short: ${summaryOf(sight)}.` };
}

function summaryOf(sight: Sight): string {
  const { truth } = sight;
  if (truth.type === 'product') return headline(sight);
  if (truth.type === 'document') {
    const stamp = truth.stamp ? ` with a ${truth.stamp} stamp` : '';
    return `${withArticle(`${truth.signature ? 'signed ' : ''}${truth.kind}`)}${stamp}`;
  }
  return isPie(truth)
    ? `a pie chart with a large ${truth.largest} slice`
    : `a ${TREND_ADJECTIVES[truth.trend]} ${nameOf(truth)}`;
}

function color(sight: Sight): Reply {
  const { truth } = sight;
  const topic = 'the color';
  if (!isDetailed(sight) || truth.type === 'document') {
    return {
      thought: asked(topic, absent(sight)),
      answer: `The report does not show the color of the ${nameOf(truth)}.`,
    };
  }
  if (truth.type === 'chart' && isPie(truth)) {
    return {
      thought: asked(topic, quote(sight, `the largest slice is ${truth.largest}`)),
      answer: `The report only gives the color of the largest slice: ${truth.largest}.`,
    };
  }
  const thing = truth.type === 'chart' ? 'chart' : truth.kind;
  return { thought: asked(topic, quote(sight, truth.color)), answer: `The ${thing} is ${truth.color}.` };
}

function background(sight: Sight): Reply {
  const { truth } = sight;
  const topic = 'the background';
  return isDetailed(sight) && truth.type === 'product'
    ? {
        thought: asked(topic, quote(sight, `${truth.background} background`)),
        answer: `The background is ${truth.background}.`,
      }
    : { thought: asked(topic, absent(sight)), answer: 'The report does not show the background.' };
}

function nextStep(sight: Sight): Reply {
  const thought = asked('advice', quote(sight, nameOf(sight.truth)));
  return { thought, answer: adviceOn(sight) };
}

function adviceOn(sight: Sight): string {
  const { truth } = sight;
  if (!isDetailed(sight))
    return `First ask for a full description, for the report only names ${headline(sight)}.`;
  switch (truth.type) {
    case 'product':
      return 'Next, add the price and the brand, for the image does not show them.';
    case 'chart':
      return isPie(truth)
        ? `Next, look closer at the ${truth.largest} slice, for it is the largest.`
        : TREND_ADVICE[truth.trend];
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
  color,
  background,
  'next-step': nextStep,
};

export const englishOffTopic: Replies['offTopic'] = (sight, topic) => ({
  thought: `The question is about a ${topic}. ${quote(sight, nameOf(sight.truth))}`,
  answer: `The image ${isUnsure(sight) ? 'probably ' : ''}shows ${headline(sight)}, not a ${topic}.`,
});

export const englishColorOf: Replies['colorOf'] = (sight, kind) => {
  if (kind === sight.truth.kind) return color(sight);
  const named = withArticle(nameOf({ kind }));
  return {
    thought: `The question is about ${named}. ${quote(sight, nameOf(sight.truth))}`,
    answer: `The image ${isUnsure(sight) ? 'probably ' : ''}shows ${headline(sight)}, not ${named}.`,
  };
};
