import { readFile } from 'node:fs/promises';

/** Milliseconds of a tick of /proc, on every Linux that Node runs on. */
const TICK = 10;
/** Fields of /proc/PID/stat after the command's name: time in user mode and in the kernel. */
const [USER, SYSTEM] = [11, 12];

/** Milliseconds that a process has computed with all its threads, to 10 ms; NaN where there is no /proc. */
export async function cpuTime(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK;
}
