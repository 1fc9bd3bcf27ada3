import { expect, it } from '@jest/globals';
import type { Check, CheckResult } from './check-result.ts';
import { runChecks } from './run-checks.ts';

const passing = (name: string): Check => ({
  name,
  run: () => Promise.resolve([{ name, status: 'ok', found: 'fine' }]),
});

async function collect(
  checks: readonly Check[],
  signal = new AbortController().signal,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for await (const result of runChecks(checks, signal)) results.push(result);
  return results;
}

it('goes on after a check that breaks, which is a failure with a remedy', async () => {
  const broken: Check = { name: 'broken', run: () => Promise.reject(new Error('two\n  lines')) };
  expect(await collect([passing('first'), broken, passing('last')])).toEqual([
    { name: 'first', status: 'ok', found: 'fine' },
    { name: 'broken', status: 'fail', found: 'two lines', remedy: expect.stringContaining('report') },
    { name: 'last', status: 'ok', found: 'fine' },
  ]);
});

it('lets an abort through', async () => {
  const signal = AbortSignal.abort();
  const aborted: Check = { name: 'aborted', run: () => Promise.reject(signal.reason as Error) };
  await expect(collect([aborted, passing('never')])).rejects.toBe(signal.reason);
  await expect(collect([passing('never')], signal)).rejects.toBe(signal.reason);
});
