import { BACKGROUND_RANGES, COLOR_RANGES, colorWithin } from '../palette.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import { element, svgDocument } from '../svg.ts';
import { COLORS } from '../truth/color.ts';
import { BACKGROUNDS, CURRENCIES, PATTERNS, PRODUCT_KINDS, VIEWPOINTS } from '../truth/product-truth.ts';
import type { ProductTruth } from '../truth/product-truth.ts';
import { backdrop } from './backdrop.ts';
import { drawItem } from './draw-item.ts';
import { hides } from './hides.ts';
import { pictureSize } from './picture-size.ts';
import { placement } from './placement.ts';
import { priceTag } from './price-tag.ts';
import { priceText, priceWithin } from './price-text.ts';
import { PRODUCT_FACTS } from './product-facts.ts';
import { PRODUCT_MATERIALS } from './product-materials.ts';
import { prop } from './prop.ts';

/** A product that can be told by its outline, with everything else about it chosen at random. */
export function drawProduct(random: Random): Picture {
  const truth = productTruth(random);
  const [width, height] = pictureSize(random);
  const item = drawItem(random, truth, colorWithin(random, COLOR_RANGES[truth.color]));
  const side = random.choice([-1, 1] as const);
  const placed = placement(random, {
    bounds: item.shape.bounds,
    viewpoint: truth.viewpoint,
    width,
    height,
    mirrored: item.mirrored,
    roomAt: truth.price ? side : 0,
  });
  const seeThrough = truth.material === 'glass';
  const horizon = seeThrough
    ? (placed.box.top + (placed.box.bottom - placed.box.top) * random.uniform(0.5, 0.72)) / height
    : random.uniform(0.6, 0.9);
  const scene = backdrop(random, {
    background: truth.background,
    value: colorWithin(random, BACKGROUND_RANGES[truth.background]),
    width,
    height,
    horizon: seeThrough || random.chance(0.45) ? horizon : undefined,
  });
  const tag = truth.price
    ? priceTag(random, {
        text: priceText(random, truth.price),
        placed,
        anchor: item.shape.anchor,
        width,
        height,
        side,
      })
    : '';
  const svg = svgDocument(
    width,
    height,
    element('defs', {}, scene.definitions, item.definitions),
    scene.drawing,
    random.chance(0.15) ? prop(random, { width, height, side: side === 1 ? -1 : 1 }) : '',
    element('g', { transform: placed.transform }, item.drawing),
    tag,
  );
  return { truth, svg, width, height, ...captured(random, Math.max(width, height)) };
}

function productTruth(random: Random): ProductTruth {
  const kind = random.choice(PRODUCT_KINDS);
  const material = random.choice(PRODUCT_MATERIALS[kind]);
  const color = random.choice(COLORS);
  const truth = {
    type: 'product',
    kind,
    color,
    pattern: random.choice(PATTERNS),
    material,
    background: random.choice(BACKGROUNDS.filter((background) => !hides(background, color, material))),
    viewpoint: random.choice(VIEWPOINTS),
  } as const;
  if (random.chance(0.65)) return truth;
  const price = priceWithin(random, PRODUCT_FACTS[kind].prices, random.choice(CURRENCIES));
  return { ...truth, price };
}

/** In half of the pictures: mild losses, as of a photo that was saved once too often. */
function captured(random: Random, longest: number): Pick<Picture, 'capturing'> {
  if (random.chance(0.5)) return {};
  return {
    capturing: {
      ...(random.chance(0.6) && { blur: random.uniform(0.001, 0.006) * longest }),
      ...(random.chance(0.6) && { noise: random.uniform(1, 8) }),
      ...(random.chance(0.7) && { jpegQuality: random.int(55, 95) }),
      seed: random.int(0, 2 ** 31 - 1),
    },
  };
}
