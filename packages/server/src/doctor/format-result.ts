import { green, red, yellow } from '../cli/terminal.ts';
import type { CheckResult } from './check-result.ts';

const MARKS = { ok: green('ok  '), warn: yellow('warn'), fail: red('fail') } as const;
/** Columns; `self-test mobilevit` and its like fit. */
const NAME_WIDTH = 21;

/** A row of the table, and below it what to do. */
export function formatResult({ name, status, found, remedy }: CheckResult): string {
  const row = `${MARKS[status]}  ${name.padEnd(NAME_WIDTH)} ${found}\n`;
  return remedy ? `${row}${' '.repeat(NAME_WIDTH + 7)}-> ${remedy}\n` : row;
}
