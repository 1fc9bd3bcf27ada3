import { expect, test } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import { Random } from '../../random.ts';
import { element, svgDocument } from '../../svg.ts';
import { PRODUCT_KINDS } from '../../truth/product-truth.ts';
import { lookOf } from '../look.ts';
import { SHAPES } from './shapes.ts';

const OFFSET = 100;
const TOLERANCE = 1;

test.each(PRODUCT_KINDS)('a %s stays inside its bounds, and the tag is tied to it', (kind) => {
  for (let seed = 0; seed < 40; seed += 1) {
    const random = new Random(seed);
    const look = lookOf(random, [200, 40, 40], 'red');
    const { body, behind = '', details = '', bounds, anchor } = SHAPES[kind](random, look);
    const drawing = element('g', { transform: `translate(${OFFSET} ${OFFSET})` }, behind, body, details);
    const drawn = new Resvg(svgDocument(300, 300, drawing), { font: { loadSystemFonts: false } }).getBBox();
    if (!drawn) throw new Error('nothing was drawn');
    const [left, top] = [drawn.x - OFFSET, drawn.y - OFFSET];
    const [right, bottom] = [left + drawn.width, top + drawn.height];
    const beyond = [bounds.left - left, bounds.top - top, right - bounds.right, bottom - bounds.bottom];
    expect(Math.max(...beyond)).toBeLessThan(TOLERANCE);
    expect(anchor[0] > left && anchor[0] < right && anchor[1] > top && anchor[1] < bottom).toBe(true);
  }
});

test.each(PRODUCT_KINDS)('no two pictures of a %s have the same outline', (kind) => {
  const bodies = Array.from({ length: 20 }, (_, seed) => {
    const random = new Random(seed);
    return SHAPES[kind](random, lookOf(random, [200, 40, 40], 'red')).body;
  });
  expect(new Set(bodies).size).toBeGreaterThan(15);
});
