import type { Cell, Row } from '@glimpse/core';

/** Fewer rows side by side are no columns. */
const FEWEST_ROWS = 3;
/** Of a row of running text; tables and forms have fewer words in a cell. */
const RUNNING_WORDS = 3.5;

/** The cells of a page as they are read: row by row, but running text in columns column by column, the left one first. */
export function readingOrder(rows: readonly Row[]): Cell[] {
  const cells: Cell[] = [];
  for (let start = 0; start < rows.length;) {
    const columns = columnsFrom(rows.slice(start));
    if (columns) cells.push(...readingOrder(columns.left), ...readingOrder(columns.right));
    else cells.push(...(rows[start] ?? []));
    start += columns?.rows ?? 1;
  }
  return cells;
}

interface Columns {
  /** That the columns take. */
  readonly rows: number;
  readonly left: readonly Row[];
  readonly right: readonly Row[];
}

/** The columns that begin with the first row, where its widest gap goes on downwards. */
function columnsFrom(rows: readonly Row[]): Columns | undefined {
  const [first = []] = rows;
  const gutters = first.slice(1).map((cell, index) => (rightOf(first[index]) + leftOf(cell)) / 2);
  const found = gutters.map((gutter) => columnsAt(gutter, rows));
  return found.find((columns) => columns !== undefined);
}

function columnsAt(gutter: number, rows: readonly Row[]): Columns | undefined {
  const crossed = rows.findIndex((row) =>
    row.some((cell) => leftOf(cell) < gutter && rightOf(cell) > gutter),
  );
  const taken = crossed === -1 ? rows : rows.slice(0, crossed);
  const left = sideOf(taken, (cell) => rightOf(cell) <= gutter);
  const right = sideOf(taken, (cell) => leftOf(cell) >= gutter);
  return isRunning(left) && isRunning(right) ? { rows: taken.length, left, right } : undefined;
}

const sideOf = (rows: readonly Row[], belongs: (cell: Cell) => boolean): Row[] =>
  rows.map((row) => row.filter(belongs)).filter((row) => row.length > 0);

function isRunning(rows: readonly Row[]): boolean {
  const cells = rows.flat();
  const words = cells.reduce((count, cell) => count + cell.words.length, 0);
  return rows.length >= FEWEST_ROWS && words >= RUNNING_WORDS * cells.length;
}

const leftOf = (cell: Cell | undefined): number => cell?.words[0]?.left ?? 0;
const rightOf = (cell: Cell | undefined): number => cell?.words.at(-1)?.right ?? 0;
