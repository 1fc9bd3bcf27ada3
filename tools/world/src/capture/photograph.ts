import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import { element, svgDocument } from '../svg.ts';
import { desk } from './desk.ts';
import type { Flat } from './flat.ts';
import { light } from './light.ts';
import { cameraLosses } from './losses.ts';
import { folds, paperColor, paperOutline, polygon } from './paper.ts';

const MOST_DEGREES = 15;
/** Half of the photographs are taken by somebody who tries to hold the camera straight. */
const CAREFUL_DEGREES = 6;
/** How much of the picture the paper may take, so that the desk is plain to see. */
const MOST_PAPER = 0.8;

/** The flat thing as it lies on a desk before a camera: turned, slanted, in uneven light. */
export function photograph(random: Random, flat: Flat): Omit<Picture, 'truth'> {
  const view = slant(random);
  const corners = [
    [0, 0],
    [flat.width, 0],
    [0, flat.height],
    [flat.width, flat.height],
  ].map(([x = 0, y = 0]) => [view.a * x + view.c * y, view.b * x + view.d * y] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [boundsWidth, boundsHeight] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const tall = boundsHeight * random.uniform(1.03, 1.2);
  const broad = Math.max(
    boundsWidth * random.uniform(1.03, 1.25),
    flat.strip ? tall * random.uniform(0.55, 0.95) : 0,
  );
  const paperArea = flat.width * flat.height * Math.abs(view.a * view.d - view.b * view.c);
  const grow = Math.max(1, Math.sqrt(paperArea / (MOST_PAPER * tall * broad)));
  const [width, height] = [Math.round(broad * grow), Math.round(tall * grow)];
  const place = (free: number): number => free * random.uniform(0.25, 0.75);
  const [x, y] = [place(width - boundsWidth) - left, place(height - boundsHeight) - top];
  const matrix = [view.a, view.b, view.c, view.d, x, y].map((value) => value.toFixed(4)).join(' ');
  const outline = paperOutline(random, flat);
  const svg = svgDocument(
    width,
    height,
    desk(random, width, height),
    element(
      'g',
      { transform: `matrix(${matrix})` },
      shadow(random, outline, flat.width),
      polygon(outline, { fill: paperColor(random) }),
      flat.svg,
      random.chance(0.35) ? folds(random, flat) : '',
    ),
    light(random, width, height),
  );
  return { svg, width, height, capturing: cameraLosses(random) };
}

/** The linear part of an SVG matrix: scaled, slanted, then turned. */
function slant(random: Random): { a: number; b: number; c: number; d: number } {
  const most = random.choice([CAREFUL_DEGREES, MOST_DEGREES]);
  const angle = (random.uniform(-most, most) * Math.PI) / 180;
  const skew = Math.tan((random.uniform(-6, 6) * Math.PI) / 180);
  const [across, down] = [random.uniform(0.94, 1), random.uniform(0.86, 1)];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    a: cos * across,
    b: sin * across,
    c: (cos * skew - sin) * down,
    d: (sin * skew + cos) * down,
  };
}

function shadow(random: Random, outline: Parameters<typeof polygon>[0], width: number): string {
  const reach = width * random.uniform(0.004, 0.018);
  const move = `translate(${(reach * random.choice([-1, 1])).toFixed(1)} ${(reach * random.uniform(0.3, 1)).toFixed(1)})`;
  const layers = [0.5, 1.2, 2.2].map((spread) =>
    polygon(outline, {
      'fill-opacity': 0.13,
      stroke: 'black',
      'stroke-opacity': 0.13,
      'stroke-width': reach * spread,
      'stroke-linejoin': 'round',
    }),
  );
  return element('g', { transform: move }, ...layers);
}
