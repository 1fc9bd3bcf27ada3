import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import type { Look } from '../look.ts';
import { box, oval, path, stroke } from './parts.ts';
import type { DrawShape, Shape } from './shape.ts';

export const drawLaptop: DrawShape = (random, look) => random.choice([opened, fromBehind])(random, look);

const SCREENS = ['rgb(28,32,44)', 'rgb(52,74,110)', 'rgb(206,222,238)'] as const;

function opened(random: Random, look: Look): Shape {
  const top = random.uniform(8, 14);
  const rows = [0, 1, 2].map((row) => {
    const [y, inset] = [66.5 + row * 5, 17 - row * 2.4];
    return pathData`M${inset} ${y} L${100 - inset} ${y}`;
  });
  return {
    body: box(14, top, 72, 62 - top, 4) + path('M12 62 L88 62 L99 90 Q99 93 96 93 L4 93 Q1 93 1 90Z'),
    details:
      box(21, top + 6, 58, 45 - top, 1, { fill: random.choice(SCREENS), stroke: look.edge }) +
      stroke('M13 62 L87 62', look.inner, 2.4) +
      stroke(rows.join(''), look.inner, 3, { 'stroke-dasharray': '4 1.4', 'stroke-linecap': 'butt' }) +
      path('M38 82 L62 82 L64 90 L36 90Z', { fill: 'none', stroke: look.edge, 'stroke-width': 1.3 }),
    shine: [random.choice([24, 76]), 82],
    bounds: { left: 0, top: top - 1, right: 100, bottom: 94 },
    anchor: [84, top + 3],
  };
}

/** The lid is most of it; the keyboard's edge sticks out below. */
function fromBehind(random: Random, look: Look): Shape {
  const top = random.uniform(14, 22);
  const lean = random.uniform(3, 8);
  return {
    behind: path('M2 82 L98 82 L94 90 Q93 92 90 92 L10 92 Q7 92 6 90Z', {
      fill: 'rgb(120,122,130)',
      stroke: look.edge,
    }),
    body: path(
      pathData`M${8 + lean} ${top + 4} Q${8 + lean} ${top} ${12 + lean} ${top} L${88 - lean} ${top} Q${92 - lean} ${top} ${92 - lean} ${top + 4} L96 82 L4 82Z`,
    ),
    details:
      oval(50, (top + 80) / 2, 6, 6.6, { fill: look.trim, stroke: look.edge }) +
      stroke('M26 82 L74 82', look.inner, 3.4, { 'stroke-linecap': 'butt' }),
    bounds: { left: 1, top: top - 1, right: 99, bottom: 93 },
    anchor: [86 - lean, top + 3],
  };
}
