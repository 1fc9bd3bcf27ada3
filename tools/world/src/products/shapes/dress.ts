import { pathData } from '../../svg.ts';
import { closedLine, mirrored, path, stroke } from './parts.ts';
import type { DrawShape, Point } from './shape.ts';

export const drawDress: DrawShape = (random, look) => {
  const sleeves = random.choice(['straps', 'caps', 'long'] as const);
  const hem = random.uniform(25, 40);
  const waist = random.uniform(9.5, 12);
  const top: Record<typeof sleeves, Point[]> = {
    straps: [
      [50 + 9, 4],
      [50 + 13, 4],
      [50 + 15, 24],
    ],
    caps: [
      [50 + 8, 7],
      [50 + 16, 9],
      [50 + 29, 25],
      [50 + 21, 31],
      [50 + 15, 25],
    ],
    long: [
      [50 + 8, 6],
      [50 + 16, 9],
      [50 + 34, 54],
      [50 + 27, 57],
      [50 + 15, 27],
    ],
  };
  const fitted = random.chance(0.3);
  const skirt: Point[] = fitted
    ? [
        [50 + 17, 58],
        [50 + 14, 76],
        [50 + hem * 0.75, 97],
      ]
    : [
        [50 + hem * 0.7, 72],
        [50 + hem, 96],
      ];
  const outline = mirrored([...top[sleeves], [50 + waist, 42], ...skirt]);
  const neckline =
    sleeves === 'straps'
      ? 'M59 4 L58 16 Q50 22 42 16 L41 4Z'
      : pathData`M58 6.5 Q50 ${random.uniform(18, 30)} 42 6.5Z`;
  const belt = random.chance(0.5)
    ? stroke(pathData`M${50.5 - waist} 42 Q50 44 ${49.5 + waist} 42`, look.inner, 4, {
        'stroke-linecap': 'butt',
      })
    : stroke(pathData`M${50.5 - waist} 42 Q50 44 ${49.5 + waist} 42`, look.edge, 1.4);
  const strapped = sleeves === 'straps';
  return {
    body: path(closedLine(outline, 0.25) + (strapped ? neckline : ''), {
      'fill-rule': 'evenodd',
      'clip-rule': 'evenodd',
    }),
    details: (strapped ? '' : path(neckline, { fill: look.inner })) + belt,
    seams: pathData`M46 46 Q42 70 ${50 - hem * 0.4} 94 M54 46 Q58 70 ${50 + hem * 0.4} 94`,
    bounds: {
      left: Math.min(50 - hem, sleeves === 'long' ? 16 : 21) - 1,
      top: 3,
      right: Math.max(50 + hem, sleeves === 'long' ? 84 : 79) + 1,
      bottom: 98,
    },
    anchor: [50 + waist, 41],
  };
};
