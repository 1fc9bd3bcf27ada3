import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const NAME = '@huggingface/transformers';
/** Pinned, so that a ratio of today can be compared with one of tomorrow. */
const VERSION = '4.3.1';

/** What the benchmark says of it. */
export const PEER = `${NAME} ${VERSION}`;

/**
 * Path of transformers.js in this folder, into which npm installs it on first use (500 MB, from the registry). No
 * script of it is run, so it has the CPU's binaries only.
 */
export async function installPeer(folder: string): Promise<string> {
  const { resolve } = createRequire(join(folder, 'package.json'));
  try {
    return resolve(NAME);
  } catch {
    console.log(`Installing ${PEER} in ${folder}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
    const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
    await promisify(execFile)('npm', ['install', `${NAME}@${VERSION}`, ...options], { cwd: folder });
    return resolve(NAME);
  }
}
