import { createHash } from 'node:crypto';
import { describeEvidence, PLUGIN_API_VERSION } from '@glimpse/core';
import { z } from 'zod';

const optionsSchema = z.strictObject({
  /** Of its captions. */
  words: z.number().int().positive(),
});

const NOTIONS = [
  'red',
  'blue',
  'left',
  'right',
  'line',
  'bar',
  'title',
  'price',
  'table',
  'paper',
  'light',
  'edge',
];

/** An encoder without a model, whose captions have as many words as it is told, different for each picture. */
export const plugin = {
  kind: 'vision-encoder',
  name: 'wordy-eyes',
  apiVersion: PLUGIN_API_VERSION,
  abilities: ['caption'],
  optionsSchema,
  card: (options) => Promise.resolve(createCard(options)),
  create: (options, { name }) => Promise.resolve(createEncoder(options, name)),
};

const createCard = ({ words }) => ({
  model: 'wordy-eyes',
  pack: 'none',
  architecture: 'none',
  summary: 'Words by the hash of a picture.',
  license: 'MIT',
  source: 'bench',
  bytes: 0,
  fingerprint: createHash('sha256').update(`wordy-eyes ${words}`).digest('hex'),
});

function createEncoder({ words }, name) {
  const captionOf = ({ sha256 }) => {
    const chosen = Array.from({ length: words }, (_, index) => {
      const hash = createHash('sha256').update(`${sha256} ${index}`).digest();
      return NOTIONS[hash[0] % NOTIONS.length];
    });
    return { kind: 'caption', text: chosen.join(' ') };
  };
  const caption = (images) => Promise.resolve(images.map(captionOf));
  return {
    name,
    card: createCard({ words }),
    caption,
    describe: async (images) => (await caption(images)).map(describeEvidence),
    dispose: () => Promise.resolve(),
  };
}
