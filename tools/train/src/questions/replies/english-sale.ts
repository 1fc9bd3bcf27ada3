import type { Reply } from '../reply.ts';
import { isDetailed } from '../sight.ts';
import type { ProductSight } from '../sight.ts';
import { absent, asked, quote, refuse } from '../words/english.ts';

/** No report reads what a price tag says. */
export function price(sight: ProductSight): Reply {
  const topic = 'the price';
  return isDetailed(sight) && sight.truth.price
    ? {
        thought: asked(topic, 'The caption says a price tag, but no price.'),
        answer: refuse('a readable price', 'It shows a price tag.'),
      }
    : { thought: asked(topic, absent(sight)), answer: refuse('a price') };
}

export function priceTag(sight: ProductSight): Reply {
  const topic = 'a price tag';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse('whether there is a price tag') };
  }
  return sight.truth.price
    ? { thought: asked(topic, quote(sight, topic)), answer: 'Yes, the image shows a price tag.' }
    : { thought: asked(topic, 'The caption names none.'), answer: 'No, the image shows no price tag.' };
}

export const brand = (sight: ProductSight): Reply => ({
  thought: asked('the brand', absent(sight)),
  answer: refuse('a brand'),
});
