import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CheckResult } from './check-result.ts';
import { findPackage } from './find-package.ts';
import type { NativePackage } from './native-packages.ts';

/** Milliseconds; a cold disk is slow. */
const TIMEOUT = 120_000;
const HERE = dirname(fileURLToPath(import.meta.url));

const run = promisify(execFile);

/** Loads a native package in a process of its own, which may crash; `from` is the folder that depends on it. */
export async function checkNative(
  { name, via, probe }: NativePackage,
  from: string = HERE,
): Promise<CheckResult> {
  const remedy = `Run 'npm run setup' in the folder of Glimpse; if it stays, ${name} may have no build for ${process.platform} ${process.arch}.`;
  const dependent = via.reduce<string | undefined>(
    (folder, next) => folder && findPackage(next, folder),
    from,
  );
  const folder = dependent && findPackage(name, dependent);
  if (!dependent || !folder) return { name, status: 'fail', found: 'is not installed', remedy };
  try {
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', probe], {
      cwd: dependent,
      timeout: TIMEOUT,
    });
    const told = stdout.trim();
    return { name, status: 'ok', found: `${version}, its native part loads${told && `, ${told}`}` };
  } catch (error) {
    return { name, status: 'fail', found: `its native part does not load: ${reasonOf(error)}`, remedy };
  }
}

/** The line of the child's output that names the error, else how it ended. */
function reasonOf(error: unknown): string {
  const { stderr = '', signal, message } = error as { stderr?: string; signal?: string; message: string };
  const line = stderr.split('\n').find((text) => /^\w*Error\b.*: /.test(text));
  if (line) return line;
  return signal ? `its process was ended by ${signal}` : (message.split('\n')[0] ?? message);
}
