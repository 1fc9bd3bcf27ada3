import { availableParallelism } from 'node:os';
import { flagOf } from '../config/config-schema.ts';
import type { CheckResult } from './check-result.ts';

/** Whether the models' threads have a core each; `threads` as configured. */
export function checkCores(threads: number | undefined, cores = availableParallelism()): CheckResult {
  const wanted = threads ?? cores;
  const found = `${cores} cores, ${wanted} threads for models`;
  if (wanted <= cores) return { name: 'cores', status: 'ok', found };
  const remedy = `Lower ${flagOf('threads')} to ${cores}: more threads than cores slow the reasoner down by orders of magnitude.`;
  return { name: 'cores', status: 'warn', found, remedy };
}
