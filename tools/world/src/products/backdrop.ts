import { css, mix, shade } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Random } from '../random.ts';
import { element, gradient } from '../svg.ts';
import type { Background } from '../truth/product-truth.ts';

/** What a background may be called "white" with: shading beyond this would make it grey. */
const DEPTH: Record<Background, number> = { white: 0.4, grey: 0.8, beige: 0.7, teal: 1, navy: 1 };

export interface Backdrop {
  readonly definitions: string;
  readonly drawing: string;
}

interface BackdropInput {
  readonly background: Background;
  readonly value: Rgb;
  readonly width: number;
  readonly height: number;
  /** Where a floor or a table begins, of the height; absent for none. */
  readonly horizon?: number | undefined;
}

/** A surface of the background's color, with some of: a gradient, a floor, a texture, a vignette. */
export function backdrop(random: Random, input: BackdropInput): Backdrop {
  const { background, value, width, height, horizon } = input;
  const depth = DEPTH[background];
  const all = { width, height };
  const strength = random.uniform(0.03, 0.16) * depth;
  const lit = random.chance(0.5);
  const turn = random.uniform(0, 2 * Math.PI);
  const floor = css(
    random.chance(0.7) || background === 'white'
      ? shade(value, 1 - random.uniform(0.05, 0.14) * depth)
      : mix(value, [255, 255, 255], 0.12),
  );
  const definitions = [
    gradient(
      'linearGradient',
      {
        id: 'surface',
        x1: 0.5 - Math.cos(turn) / 2,
        y1: 0.5 - Math.sin(turn) / 2,
        x2: 0.5 + Math.cos(turn) / 2,
        y2: 0.5 + Math.sin(turn) / 2,
      },
      [
        [0, css(value)],
        [1, css(lit ? shade(value, 1 - strength) : value)],
      ],
    ),
    gradient('radialGradient', { id: 'vignette', r: 0.75 }, [
      [0.55, 'black', 0],
      [1, 'black', random.uniform(0.04, 0.22) * depth],
    ]),
  ];
  const layers = [element('rect', { ...all, fill: 'url(#surface)' })];
  if (horizon !== undefined)
    layers.push(element('rect', { y: height * horizon, width, height: height * (1 - horizon), fill: floor }));
  if (random.chance(0.3)) {
    definitions.push(texture(random, depth));
    layers.push(element('rect', { ...all, fill: 'url(#texture)' }));
  }
  if (random.chance(0.35)) layers.push(element('rect', { ...all, fill: 'url(#vignette)' }));
  return { definitions: definitions.join(''), drawing: layers.join('') };
}

function texture(random: Random, depth: number): string {
  const size = random.int(7, 30);
  const attributes = {
    id: 'texture',
    patternUnits: 'userSpaceOnUse',
    width: size,
    height: size,
    patternTransform: `rotate(${random.int(0, 90)})`,
  };
  const ink = { fill: random.chance(0.5) ? 'black' : 'white', 'fill-opacity': 0.06 * depth };
  const mark = random.chance(0.5)
    ? element('rect', { width: size, height: size * 0.4, ...ink })
    : element('circle', { cx: size * 0.5, cy: size * 0.4, r: size * 0.2, ...ink });
  return element('pattern', attributes, mark);
}
