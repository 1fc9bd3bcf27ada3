import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

const GIB = 2 ** 30;

/** The machine in one line, with how busy it is: numbers from a busy one tell little. */
export function describeMachine(): string {
  const [oneMinute] = loadavg();
  return [
    `Node ${process.version} on ${process.platform} ${process.arch}`,
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${(totalmem() / GIB).toFixed(0)} GiB of memory`,
    `load ${oneMinute?.toFixed(2) ?? 'unknown'} before the run`,
  ].join(', ');
}
