import { isAbortError } from '@glimpse/core';
import type { Check, CheckResult } from './check-result.ts';
import { describeError } from './describe-error.ts';

/** Results as they come. A check that throws is a failure of its own, and the next one runs; aborts pass through. */
export async function* runChecks(
  checks: readonly Check[],
  signal: AbortSignal,
): AsyncGenerator<CheckResult, void, undefined> {
  for (const { name, run } of checks) {
    signal.throwIfAborted();
    try {
      yield* await run();
    } catch (error) {
      if (isAbortError(error)) throw error;
      const remedy = 'This check itself broke; please report it with the output of --json.';
      yield { name, status: 'fail', found: describeError(error), remedy };
    }
  }
}
