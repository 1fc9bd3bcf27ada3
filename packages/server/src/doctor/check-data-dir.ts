import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flagOf } from '../config/config-schema.ts';
import { formatBytes } from '../format-bytes.ts';
import { hasCode } from '../store/has-code.ts';
import type { CheckResult } from './check-result.ts';
import { describeError } from './describe-error.ts';

/** A few pictures of the largest size, with what the models see of them. */
const NEEDED = 200_000_000;
const COMFORTABLE = 2_000_000_000;

const name = 'data folder';

/** Whether pictures can be written to the folder, or to where it will be made. */
export async function checkDataDir(
  path: string,
  { needed = NEEDED, comfortable = COMFORTABLE } = {},
): Promise<CheckResult> {
  const remedy = `Free some space, or choose another place with ${flagOf('dataDir')}.`;
  try {
    const existing = await nearestExisting(path);
    if (!(await stat(existing)).isDirectory())
      return { name, status: 'fail', found: `'${existing}' is not a folder`, remedy };
    await access(existing, constants.W_OK);
    const { bavail, bsize } = await statfs(existing);
    const free = bavail * bsize;
    const found = `${path}: ${formatBytes(free)} free`;
    if (free >= comfortable) return { name, status: 'ok', found };
    return { name, status: free < needed ? 'fail' : 'warn', found, remedy };
  } catch (error) {
    return { name, status: 'fail', found: describeError(error), remedy };
  }
}

async function nearestExisting(path: string): Promise<string> {
  const isMissing = await stat(path).then(
    () => false,
    (error: unknown) => hasCode(error, 'ENOENT'),
  );
  return isMissing && dirname(path) !== path ? nearestExisting(dirname(path)) : path;
}
