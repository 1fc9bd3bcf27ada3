import type { Replies, Reply } from '../reply.ts';
import { isDetailed } from '../sight.ts';
import type { DocumentSight } from '../sight.ts';
import { absent, asked, headline, quote, withArticle } from '../words/english.ts';
import { namesIt } from './english-general.ts';

function signed(sight: DocumentSight): Reply {
  const { kind, signature } = sight.truth;
  const topic = 'a signature';
  if (!isDetailed(sight)) {
    return {
      thought: asked(topic, absent(sight)),
      answer: `The report does not show whether the ${kind} is signed.`,
    };
  }
  return signature
    ? { thought: asked(topic, quote(sight, 'a signature')), answer: `Yes, the ${kind} has a signature.` }
    : {
        thought: asked(topic, 'The caption names none.'),
        answer: `No, the report shows no signature on the ${kind}.`,
      };
}

function aboutStamp(sight: DocumentSight, topic: string, say: (color: string) => string): Reply {
  const { kind, stamp } = sight.truth;
  if (!isDetailed(sight)) {
    return {
      thought: asked(topic, absent(sight)),
      answer: `The report does not show whether the ${kind} has a stamp.`,
    };
  }
  return stamp
    ? { thought: asked(topic, quote(sight, `a ${stamp} stamp`)), answer: say(stamp) }
    : {
        thought: asked(topic, 'The caption names none.'),
        answer: `No, the report shows no stamp on the ${kind}.`,
      };
}

function keyInformation(sight: DocumentSight): Reply {
  const { kind, signature, stamp } = sight.truth;
  const thought = asked('the key information', quote(sight, kind));
  if (!isDetailed(sight)) {
    return { thought, answer: `The report only names ${headline(sight)}. Please take a sharper scan.` };
  }
  const marks = [signature && 'a signature', stamp && `a ${stamp} stamp`].filter(Boolean);
  const shown = marks.length > 0 ? `with ${marks.join(' and ')}` : 'without a signature or a stamp';
  return {
    thought,
    answer: `It is ${withArticle(kind)} ${shown}. Please take a sharper scan to read the text.`,
  };
}

const unreadable =
  (topic: string): ((sight: DocumentSight) => Reply) =>
  (sight) => ({
    thought: asked(topic, absent(sight)),
    answer: `The image does not show ${topic}. Please take a sharper scan to read it.`,
  });

export const ENGLISH_DOCUMENT: Replies['document'] = {
  'document-type': (sight) => namesIt(sight, 'the document type'),
  signed,
  stamp: (sight) =>
    aboutStamp(sight, 'a stamp', (color) => `Yes, the ${sight.truth.kind} has a ${color} stamp.`),
  'stamp-color': (sight) => aboutStamp(sight, 'the color of the stamp', (color) => `The stamp is ${color}.`),
  'key-information': keyInformation,
  parties: unreadable('the names'),
  date: unreadable('the date'),
  total: unreadable('the amount'),
};
