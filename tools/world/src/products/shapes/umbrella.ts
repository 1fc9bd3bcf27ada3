import { pathData } from '../../svg.ts';
import { path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawUmbrella: DrawShape = (random, look) => {
  const panels = random.int(4, 6);
  const rim = random.uniform(46, 56);
  const top = random.uniform(7, 13);
  const roundness = random.uniform(0, 12);
  const step = 92 / panels;
  const edges = Array.from({ length: panels }, (_, index) => 96 - (index + 1) * step);
  const scallops = edges.map((x) => pathData`Q${x + step / 2} ${rim - 9} ${x} ${rim}`).join('');
  const ribs = edges
    .slice(0, -1)
    .map((x) => pathData`M50 ${top} Q${x + (x - 50) * 0.12} ${top + 12} ${x} ${rim}`);
  const wood = random.choice(['rgb(122,84,52)', 'rgb(60,58,62)', look.hardware]);
  const grip = random.chance(0.65) ? 'M50 86 Q50 96 57 96 Q64 96 64 87' : 'M50 84 L50 95';
  return {
    behind: stroke(pathData`M50 ${top - 5} L50 90`, look.hardware, 2.4) + stroke(grip, wood, 4.6),
    body: path(
      pathData`M4 ${rim} C${6 - roundness / 4} ${top - roundness} ${94 + roundness / 4} ${top - roundness} 96 ${rim}`.concat(
        scallops,
        'Z',
      ),
    ),
    details: stroke(ribs.join(''), look.edge, 1.3),
    seams: pathData`M8 ${rim - 7} Q50 ${rim - 22} 92 ${rim - 7}`,
    bounds: { left: 3, top: top - 6.5, right: 97, bottom: 98.5 },
    anchor: [50, 80],
  };
};
