export type CheckStatus = 'ok' | 'warn' | 'fail';

/** One line of the report. */
export interface CheckResult {
  readonly name: string;
  readonly status: CheckStatus;
  /** What was found. */
  readonly found: string;
  /** What to do about it; every failure has one. */
  readonly remedy?: string | undefined;
}

/** A part of the examination; it may throw, and then counts as failed. */
export interface Check {
  readonly name: string;
  readonly run: () => readonly CheckResult[] | Promise<readonly CheckResult[]>;
}
