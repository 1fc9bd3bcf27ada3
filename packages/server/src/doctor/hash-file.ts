import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Bytes; hashing waits less for the disk with a large one. */
const CHUNK = 1 << 20;

/** SHA-256 of a file of any size, as hex; `read` gets the bytes of every chunk. */
export async function hashFile(
  path: string,
  read: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, {
    highWaterMark: CHUNK,
    signal,
  }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    read(chunk.length);
  }
  return hash.digest('hex');
}
