import { css } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';

/** Nothing here has the color of a stamp's ink. */
const COLORS: readonly Rgb[] = [
  [28, 28, 32],
  [232, 230, 224],
  [120, 118, 116],
  [222, 176, 60],
  [98, 70, 50],
  [70, 78, 96],
];

/** One or two things at the edges of a desk: a pen, a cup, a keyboard, a telephone, a notebook, coins. */
export function clutter(random: Random, width: number, height: number): string {
  const size = Math.min(width, height);
  const things = random.shuffle([pen, cup, keyboard, telephone, notebook, coins]).slice(0, random.int(1, 2));
  const corners = random.shuffle([
    [0.04, 0.05],
    [0.96, 0.05],
    [0.04, 0.95],
    [0.96, 0.95],
    [0.03, 0.5],
    [0.97, 0.5],
  ] as const);
  return things
    .map((thing, index) => {
      const [x, y] = corners[index] ?? [0, 0];
      const turn = random.uniform(0, 360).toFixed(0);
      const place = `translate(${(x * width).toFixed(0)} ${(y * height).toFixed(0)}) rotate(${turn}) scale(${(size * random.uniform(0.9, 1.2)).toFixed(0)})`;
      return element('g', { transform: place }, thing(random, css(random.choice(COLORS))));
    })
    .join('');
}

/** All are drawn around (0, 0), where 1 is the shorter side of the picture. */
type Thing = (random: Random, color: string) => string;

const shape = (d: string, fill: string, opacity = 1): string =>
  `<path d="${d}" fill="${fill}" fill-opacity="${opacity}"/>`;

const pen: Thing = (_random, color) =>
  shape('M-.24 -.005h.5v.03h-.5z', 'black', 0.25) +
  shape('M-.24 -.016h.42v.032h-.42z', color) +
  shape('M.18 -.016l.07 .012v.008l-.07 .012z', 'rgb(205,200,190)') +
  shape('M-.24 -.016h.1v.032h-.1z', 'rgb(180,182,186)');

const cup: Thing = (random, color) => {
  const disc = (r: number, fill: string, opacity: number): string =>
    `<circle r="${r}" fill="${fill}" fill-opacity="${opacity}"/>`;
  return (
    disc(0.145, 'black', 0.22) +
    shape('M.1 -.03h.09v.06h-.09z', color) +
    disc(0.13, color, 1) +
    disc(0.11, random.choice(['rgb(62,38,24)', 'rgb(90,58,34)', 'rgb(150,110,70)']), 1)
  );
};

const keyboard: Thing = (_random, color) => {
  const keys = Array.from(
    { length: 32 },
    (_, index) =>
      `M${(-0.28 + (index % 8) * 0.07).toFixed(2)} ${(-0.13 + Math.floor(index / 8) * 0.065).toFixed(3)}h.056v.05h-.056z`,
  );
  return shape('M-.3 -.15h.6v.29h-.6z', color) + shape(keys.join(''), 'rgb(60,60,66)', 0.75);
};

const telephone: Thing = (_random, color) =>
  shape('M-.09 -.17h.19v.36h-.19z', 'black', 0.25) +
  shape('M-.1 -.18h.19v.36h-.19z', color) +
  shape('M-.09 -.16h.17v.32h-.17z', 'rgb(18,20,26)');

const notebook: Thing = (_random, color) =>
  shape('M-.15 -.19h.32v.4h-.32z', 'black', 0.25) +
  shape('M-.16 -.2h.32v.4h-.32z', color) +
  shape('M-.16 -.2h.03v.4h-.03z', 'black', 0.35);

const coins: Thing = (random) =>
  [
    [0, 0],
    [0.07, 0.02],
    [0.03, 0.08],
  ]
    .map(
      ([x, y]) =>
        `<circle cx="${x}" cy="${y}" r="${random.uniform(0.025, 0.034).toFixed(3)}" fill="${random.choice(['rgb(196,160,84)', 'rgb(178,178,180)', 'rgb(164,104,66)'])}" stroke="rgb(90,74,50)" stroke-width=".005"/>`,
    )
    .join('');
