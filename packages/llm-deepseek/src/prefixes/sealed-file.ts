import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';

const DIGEST = 'sha256';
const DIGEST_BYTES = 32;
/** Bytes that are read at a time. */
const CHUNK = 1024 * 1024;

/** Appends the SHA-256 of a file to it. */
export function sealFile(path: string): void {
  appendFileSync(path, digestOf(path, 0));
}

/** Whether a file is as it was sealed. */
export function isSealed(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const content = fstatSync(file).size - DIGEST_BYTES;
    if (content < 0) return false;
    const seal = Buffer.alloc(DIGEST_BYTES);
    readSync(file, seal, 0, DIGEST_BYTES, content);
    return seal.equals(digestOf(path, DIGEST_BYTES));
  } finally {
    closeSync(file);
  }
}

/** Of all but the last bytes. Synchronous, as all files of this process are: its only pool thread computes. */
function digestOf(path: string, last: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const hash = createHash(DIGEST);
    const chunk = Buffer.alloc(CHUNK);
    for (let left = fstatSync(file).size - last; left > 0;) {
      const read = readSync(file, chunk, 0, Math.min(CHUNK, left), null);
      if (read === 0) break;
      hash.update(chunk.subarray(0, read));
      left -= read;
    }
    return hash.digest();
  } finally {
    closeSync(file);
  }
}
