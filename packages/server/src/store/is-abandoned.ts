import { stat } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { hasCode } from './has-code.ts';

/** Whether a file or folder belongs to a process that has ended; `pid` is of the process that made it. */
export async function isAbandoned(path: string, pid: number): Promise<boolean> {
  if (pid > 0 && pid !== process.pid) return !isAlive(pid);
  // In a container, every start has the same process id.
  const changed = await stat(path).catch(() => undefined);
  return changed !== undefined && changed.mtimeMs < performance.timeOrigin;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
