import type { Config } from '@glimpse/server';
import { describeMachine } from './describe-machine.ts';
import { startApi, type RunningApi } from './start-api.ts';

/** A target and whether it was met. */
export interface Verdict {
  readonly target: string;
  readonly passed: boolean;
}

/** The frame of every benchmark: tells the machine, starts the API, and exits with 1 when a target is missed. */
export async function measureOnApi(
  logLevel: Config['logLevel'],
  measure: (api: RunningApi) => Promise<readonly Verdict[]>,
): Promise<void> {
  console.log(`${describeMachine()}\n`);
  const api = await startApi(logLevel);
  try {
    for (const { target, passed } of await measure(api)) {
      console.log(`${target}: ${passed ? 'passed' : 'MISSED'}.`);
      if (!passed) process.exitCode = 1;
    }
  } finally {
    await api.close();
  }
}
