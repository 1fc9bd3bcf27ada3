import { withArticle } from '@glimpse/world';
import type { Replies, Reply } from '../reply.ts';
import { isDetailed } from '../sight.ts';
import type { DocumentSight } from '../sight.ts';
import { absent, asked, quote, refuse } from '../words/english.ts';
import { namesIt } from './english-general.ts';

const SHARPER = 'Please take a sharper scan to read it.';

function signed(sight: DocumentSight): Reply {
  const { kind, signature } = sight.truth;
  const topic = 'a signature';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`whether the ${kind} is signed`) };
  }
  return signature
    ? { thought: asked(topic, quote(sight, 'a signature')), answer: `Yes, the ${kind} has a signature.` }
    : {
        thought: asked(topic, 'The caption names none.'),
        answer: `No, the image shows no signature on the ${kind}.`,
      };
}

function stamp(sight: DocumentSight): Reply {
  const { kind, stamp: color } = sight.truth;
  const topic = 'a stamp';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`whether the ${kind} has a stamp`) };
  }
  return color
    ? {
        thought: asked(topic, quote(sight, `a ${color} stamp`)),
        answer: `Yes, the ${kind} has a ${color} stamp.`,
      }
    : {
        thought: asked(topic, 'The caption names none.'),
        answer: `No, the image shows no stamp on the ${kind}.`,
      };
}

function stampColor(sight: DocumentSight): Reply {
  const { kind, stamp: color } = sight.truth;
  const topic = 'the color of the stamp';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse(`whether the ${kind} has a stamp`) };
  }
  return color
    ? { thought: asked(topic, quote(sight, `a ${color} stamp`)), answer: `The stamp is ${color}.` }
    : { thought: asked(topic, 'The caption names none.'), answer: refuse(`a stamp on the ${kind}`) };
}

function capture(sight: DocumentSight): Reply {
  const { kind, capture: way } = sight.truth;
  const topic = 'a scan or a photo';
  return isDetailed(sight)
    ? { thought: asked(topic, quote(sight, way)), answer: `The ${kind} was ${way}.` }
    : {
        thought: asked(topic, absent(sight)),
        answer: refuse(`whether the ${kind} was scanned or photographed`),
      };
}

function keyInformation(sight: DocumentSight): Reply {
  const { kind, signature, stamp: color } = sight.truth;
  const topic = 'the key information';
  if (!isDetailed(sight)) return namesIt(sight, topic);
  const marks = [signature && 'a signature', color && `a ${color} stamp`].filter(Boolean);
  const shown = marks.length > 0 ? `with ${marks.join(' and ')}` : 'without a signature or a stamp';
  return { thought: asked(topic, quote(sight, kind)), answer: `It is ${withArticle(kind)} ${shown}.` };
}

const unreadable =
  (topic: string): ((sight: DocumentSight) => Reply) =>
  (sight) => ({ thought: asked(topic, absent(sight)), answer: refuse(topic, SHARPER) });

export const ENGLISH_DOCUMENT: Replies['document'] = {
  'document-type': (sight) => namesIt(sight, 'the document type'),
  signed,
  stamp,
  'stamp-color': stampColor,
  capture,
  'key-information': keyInformation,
  parties: unreadable('the names'),
  date: unreadable('the date'),
  total: unreadable('the amount'),
};
