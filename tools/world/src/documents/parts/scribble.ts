import type { Random } from '../../random.ts';
import { element, points } from '../../svg.ts';

const STEPS_PER_LOOP = 14;

/**
 * A name that nobody can read, `width` pixels wide, its middle at `y`: waves and loops whose height changes from
 * one to the next, the first one tall, slanted as handwriting is.
 */
export function scribble(random: Random, x: number, y: number, width: number, height: number): string {
  const loops = random.int(4, 9);
  const heights = Array.from({ length: loops + 1 }, (_, index) =>
    index === 0 ? height * 0.95 : height * random.choice([0.25, 0.35, 0.5, 0.9]) * random.uniform(0.8, 1.1),
  );
  const round = (width / loops) * random.choice([0.05, 0.35, 0.6, 0.9]);
  const slant = random.uniform(0.1, 0.5);
  const pairs = Array.from({ length: loops * STEPS_PER_LOOP + 1 }, (_, step) => {
    const turn = step / STEPS_PER_LOOP;
    const loop = Math.floor(turn);
    const part = turn - loop;
    const tall = (heights[loop] ?? 0) * (1 - part) + (heights[loop + 1] ?? heights[loop] ?? 0) * part;
    const rise = (Math.cos(2 * Math.PI * turn) * tall) / 2;
    const along = (turn / loops) * width * 0.92 + round * Math.sin(2 * Math.PI * turn);
    return [x + along + slant * rise, y - rise] as const;
  });
  return element('polyline', { points: points(pairs) });
}
