import type { Random } from '../../random.ts';
import { element, points } from '../../svg.ts';
import { ASCENT } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

/** A small chart with its caption between the sheet's edges. */
export function figure(random: Random, sheet: Sheet): void {
  const { bodySize, ink, accent } = sheet.style;
  const height = Math.min(sheet.room * random.uniform(0.4, 0.55), sheet.width * 0.26);
  const [left, bottom] = [sheet.left + bodySize, sheet.y + height - bodySize * 0.5];
  const width = sheet.room - bodySize * 2;
  const count = random.int(4, 8);
  const values = Array.from({ length: count }, () => (height - bodySize * 1.5) * random.uniform(0.2, 1));
  const slot = width / count;
  const bars = random.chance(0.5);
  sheet.box(
    { x: sheet.left, y: sheet.y, width: sheet.room, height },
    { fill: random.choice(['none', sheet.style.accentTint]), stroke: ink, 'stroke-width': 1 },
  );
  if (bars) {
    for (const [index, value] of values.entries()) {
      sheet.box(
        { x: left + slot * (index + 0.18), y: bottom - value, width: slot * 0.64, height: value },
        { fill: accent },
      );
    }
  } else {
    const pairs = values.map((value, index) => [left + slot * (index + 0.5), bottom - value] as const);
    sheet.add(
      element('polyline', {
        points: points(pairs),
        fill: 'none',
        stroke: accent,
        'stroke-width': bodySize * 0.22,
      }),
    );
  }
  sheet.line(left, bottom, left + width, bottom, { stroke: ink, 'stroke-width': 1.5 });
  sheet.y += height;
  const size = Math.max(13, bodySize * 0.8);
  sheet.at(
    `Figure ${random.int(1, 9)}: ${random.choice(['Values by month', 'Results', 'Comparison', 'Development'])}`,
    sheet.left,
    sheet.y + size * (ASCENT + 0.4),
    { size },
  );
  sheet.y += size * 2.2;
}
