import type { Reply } from '../reply.ts';
import { isDetailed } from '../sight.ts';
import type { ProductSight } from '../sight.ts';
import { NOT_NAMED, absent, asked, quote, refuse } from '../words/chinese.ts';

/** No report reads what a price tag says. */
export function price(sight: ProductSight): Reply {
  const topic = '价格';
  return isDetailed(sight) && sight.truth.price
    ? {
        thought: asked(topic, '描述提到了 price tag，但没有价格。'),
        answer: refuse('清晰的价格', '图片中有价签。'),
      }
    : { thought: asked(topic, absent(sight)), answer: refuse('价格') };
}

export function priceTag(sight: ProductSight): Reply {
  const topic = '价签';
  if (!isDetailed(sight)) {
    return { thought: asked(topic, absent(sight)), answer: refuse('是否有价签') };
  }
  return sight.truth.price
    ? { thought: asked(topic, quote(sight, 'a price tag')), answer: '是的，图片中有价签。' }
    : { thought: asked(topic, NOT_NAMED), answer: '没有，图片中没有价签。' };
}

export const brand = (sight: ProductSight): Reply => ({
  thought: asked('品牌', absent(sight)),
  answer: refuse('品牌'),
});
