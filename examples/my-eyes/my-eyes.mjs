import { createHash } from 'node:crypto';
import { describeEvidence, LazyResource, PLUGIN_API_VERSION } from '@glimpse/core';
import { z } from 'zod';

const DEFAULT_COLORS = {
  black: '#000000',
  gray: '#808080',
  white: '#ffffff',
  red: '#d02020',
  orange: '#e08020',
  yellow: '#e0d020',
  green: '#208030',
  blue: '#2040c0',
  purple: '#702090',
  beige: '#e8dcc0',
};
const DEFAULT_FIRST = 5;
/** Distance in RGB, of 0 to 441, at which a color is e times less likely. */
const SOFTNESS = 20;

const optionsSchema = z.strictObject({
  /** The colors that it can tell, by name. */
  colors: z.record(z.string().min(1), z.string().regex(/^#[0-9a-f]{6}$/i)).default(DEFAULT_COLORS),
});

/** Labels a picture with the name of its mean color; no model, so nothing but options and code to fingerprint. */
export const plugin = {
  kind: 'vision-encoder',
  name: 'my-eyes',
  apiVersion: PLUGIN_API_VERSION,
  abilities: ['classify'],
  optionsSchema,
  card: (options) => Promise.resolve(createCard(options)),
  create: (options, { name }) => Promise.resolve(createEncoder(options, name)),
};

function createCard({ colors }) {
  return {
    model: 'my-eyes',
    pack: 'none',
    architecture: 'Mean color',
    summary: 'Names the mean color of a picture. It sees nothing else.',
    license: 'MIT',
    source: 'examples/my-eyes',
    bytes: 0,
    fingerprint: createHash('sha256')
      .update(JSON.stringify(['my-eyes', 1, colors]))
      .digest('hex'),
  };
}

function createEncoder(options, name) {
  const sharp = new LazyResource({
    name,
    load: async () => (await import('sharp')).default,
    release: () => Promise.resolve(),
  });
  const classify = (images, { first = DEFAULT_FIRST, signal } = {}) => {
    signal?.throwIfAborted();
    return sharp.use(async (open) => {
      const evidence = [];
      for (const { path } of images) {
        const { channels } = await open(path).stats();
        signal?.throwIfAborted();
        const labels = nameColor(
          channels.map(({ mean }) => mean),
          options.colors,
        );
        evidence.push({ kind: 'labels', labels: labels.slice(0, first) });
      }
      return evidence;
    });
  };
  return {
    name,
    card: createCard(options),
    classify,
    describe: async (images, { signal } = {}) => (await classify(images, { signal })).map(describeEvidence),
    dispose: () => sharp.dispose(),
  };
}

/** Best first; a softmax over the distances of `[r, g, b]` to the named colors. */
function nameColor(mean, colors) {
  const weights = Object.entries(colors).map(([text, hex]) => {
    const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
    const distance = Math.hypot(...channels.map((value, channel) => value - mean[channel]));
    return { text, weight: Math.exp(-distance / SOFTNESS) };
  });
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights
    .map(({ text, weight }) => ({ text, score: weight / total }))
    .sort((a, b) => b.score - a.score);
}
