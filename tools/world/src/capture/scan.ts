import { css } from '../palette.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import { element, svgDocument } from '../svg.ts';
import type { Flat } from './flat.ts';
import { scannerLosses } from './losses.ts';
import { paperColor, paperOutline, polygon } from './paper.ts';

const MOST_DEGREES = 2;

/**
 * The flat thing as a scanner has it, or as a program exports it: straight or nearly so, filling the picture. A
 * strip lies on the scanner's grey lid.
 */
export function scan(random: Random, flat: Flat): Omit<Picture, 'truth'> {
  const exported = random.chance(0.35);
  const strip = flat.strip === true && random.chance(0.8);
  const [width, height] = strip
    ? [Math.round(flat.width * random.uniform(1.35, 2.2)), Math.round(flat.height * 1.06)]
    : [flat.width, flat.height];
  const [x, y] = [strip ? random.uniform(0.1, 0.9) * (width - flat.width) : 0, (height - flat.height) / 2];
  const paper = exported ? 'white' : paperColor(random);
  const degrees = exported ? 0 : random.uniform(-MOST_DEGREES, MOST_DEGREES) * random.uniform(0.2, 1);
  const grey = random.uniform(196, 228);
  const lid = strip ? css([grey, grey, grey + random.uniform(-4, 6)]) : paper;
  const edgePen = { stroke: 'rgb(150,150,150)', 'stroke-width': 2 };
  const sheet = strip ? polygon(paperOutline(random, flat), { fill: paper, ...edgePen }) : '';
  const turn = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${degrees.toFixed(2)} ${flat.width / 2} ${flat.height / 2})`;
  const svg = svgDocument(
    width,
    height,
    element('rect', { width, height, fill: lid }),
    element('g', { transform: turn }, sheet, flat.svg),
    !exported && random.chance(0.4) ? darkEdges(random, width, height) : '',
  );
  return { svg, width, height, ...(!exported && { capturing: scannerLosses(random) }) };
}

/** Where the lid was not quite closed: dark stripes at one or two sides. */
function darkEdges(random: Random, width: number, height: number): string {
  const thick = (): number => Math.min(width, height) * random.uniform(0.005, 0.018);
  const [across, down] = [thick(), thick()];
  const sides = [
    { x: 0, y: 0, width, height: across },
    { x: 0, y: height - across, width, height: across },
    { x: 0, y: 0, width: down, height },
    { x: width - down, y: 0, width: down, height },
  ];
  const fill = random.choice(['rgb(20,20,22)', 'rgb(70,70,74)', 'rgb(120,118,115)']);
  return random
    .shuffle(sides)
    .slice(0, random.int(1, 2))
    .map((side) => element('rect', { ...side, fill }))
    .join('');
}
