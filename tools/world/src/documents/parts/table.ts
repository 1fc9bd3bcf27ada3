import type { Random } from '../../random.ts';
import type { Align } from '../page-style.ts';
import { ASCENT } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

export interface Column {
  readonly title: string;
  /** Of the table's width. */
  readonly share: number;
  readonly align: Align;
}

const PADDING = 0.5;

/** A table across the sheet: boxed, ruled, zebra-striped or open, with a filled or a plain head. */
export function table(
  random: Random,
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const { bodySize, accent, accentTint, ink } = sheet.style;
  const style = random.choice(['boxed', 'ruled', 'zebra', 'framed'] as const);
  const head = random.choice(['accent', 'tint', 'plain'] as const);
  const rowHeight = bodySize * random.uniform(1.75, 2.3);
  const top = sheet.y;
  const { left, room } = sheet;
  const across = { x: left, width: room, height: rowHeight };
  const thin = { stroke: ink, 'stroke-width': Math.max(1, bodySize * 0.09) };
  if (head !== 'plain') sheet.box({ ...across, y: top }, { fill: head === 'accent' ? accent : accentTint });
  const lines = [columns.map(({ title }) => title), ...rows];
  for (const [index, cells] of lines.entries()) {
    const y = top + index * rowHeight;
    if (style === 'zebra' && index > 0 && index % 2 === 0) sheet.box({ ...across, y }, { fill: accentTint });
    const color = index === 0 && head === 'accent' ? 'white' : ink;
    writeCells(sheet, columns, cells, y + (rowHeight + bodySize * (ASCENT - 0.2)) / 2, color, index === 0);
    if (style === 'boxed' || style === 'ruled' || index === 0) {
      sheet.line(left, y + rowHeight, sheet.right, y + rowHeight, thin);
    }
  }
  const height = lines.length * rowHeight;
  if (style !== 'ruled') {
    sheet.box({ ...across, y: top, height }, { fill: 'none', ...thin });
  }
  if (style === 'boxed') {
    for (const x of edges(sheet, columns).slice(1)) sheet.line(x, top, x, top + height, thin);
  }
  sheet.y = top + height;
}

/** The left edge of each column, in pixels. */
function edges(sheet: Sheet, columns: readonly Column[]): number[] {
  let x = sheet.left;
  return columns.map(({ share }) => {
    const edge = x;
    x += share * sheet.room;
    return edge;
  });
}

function writeCells(
  sheet: Sheet,
  columns: readonly Column[],
  cells: readonly string[],
  baseline: number,
  color: string,
  bold: boolean,
): void {
  const padding = sheet.style.bodySize * PADDING;
  for (const [index, edge] of edges(sheet, columns).entries()) {
    const column = columns[index];
    if (!column) continue;
    const width = column.share * sheet.room;
    const x = { left: edge + padding, center: edge + width / 2, right: edge + width - padding }[column.align];
    sheet.at(cells[index] ?? '', x, baseline, { align: column.align, color, bold });
  }
}
