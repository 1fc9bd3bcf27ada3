import type { Terminal } from '../cli/terminal.ts';
import type { CheckResult } from './check-result.ts';

/** Columns; `self-test mobilevit` and its like fit. */
const NAME_WIDTH = 21;

/** A row of the table, and below it what to do. */
export function formatResult(
  { name, status, found, remedy }: CheckResult,
  { green, yellow, red }: Terminal['colors'],
): string {
  const marks = { ok: green('ok  '), warn: yellow('warn'), fail: red('fail') };
  const row = `${marks[status]}  ${name.padEnd(NAME_WIDTH)} ${found}\n`;
  return remedy ? `${row}${' '.repeat(NAME_WIDTH + 7)}-> ${remedy}\n` : row;
}
