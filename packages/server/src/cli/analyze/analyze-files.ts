import { createHash } from 'node:crypto';
import { GlimpseError, retry, type ErrorCode } from '@glimpse/core';
import PQueue from 'p-queue';
import { analyzeByServer, type AnalyzeRequest } from '../../client/analyze-by-server.ts';
import type { ServerClient } from '../../client/server-client.ts';
import { readPicture } from '../read-picture.ts';
import type { Terminal } from '../terminal.ts';
import type { ResultKey, ResultLine } from './result-file.ts';

export interface FilesRequest {
  /** The same of each file. */
  readonly asked: Omit<AnalyzeRequest, 'bytes' | 'signal'>;
  readonly files: readonly string[];
  /** In work at a time. */
  readonly concurrency: number;
  /** Attempts after the first, where a failure may pass. */
  readonly retries: number;
  /** Whether there is a result already. */
  readonly isDone: (key: ResultKey) => boolean;
  /** Called as soon as a file has its result. */
  readonly write: (line: ResultLine) => Promise<void>;
  /** Called when a file needs no more work. */
  readonly onEnd: (counts: Counts) => void;
}

export interface Counts {
  done: number;
  failed: number;
  /** Done before. */
  kept: number;
}

/** Failures of whatever picture comes next, too. */
const HOPELESS: readonly ErrorCode[] = [
  'UNKNOWN_ENCODER',
  'UNKNOWN_REASONER',
  'PACK_INVALID',
  'MODEL_LOAD_FAILED',
  'SERVER_STOPPING',
  'UNAUTHORIZED',
  'DISPOSED',
];

const isHopeless = ({ code, category }: GlimpseError): boolean =>
  category === 'config' || HOPELESS.includes(code);

/**
 * Analyses files, some at a time. A failure of one is its result; one that all would share rejects, and so does an abort
 * of the terminal, after what is being written is whole.
 */
export async function analyzeFiles(
  client: ServerClient,
  request: FilesRequest,
  terminal: Terminal,
): Promise<void> {
  const counts: Counts = { done: 0, failed: 0, kept: 0 };
  const giveUp = new AbortController();
  const signal = AbortSignal.any([terminal.signal, giveUp.signal]);
  const queue = new PQueue({ concurrency: request.concurrency });
  const work = async (file: string): Promise<void> => {
    if (signal.aborted) return;
    try {
      counts[await analyzeFile(client, file, request, terminal, signal)] += 1;
      request.onEnd(counts);
    } catch (error) {
      giveUp.abort(error);
    }
  };
  await Promise.all(request.files.map((file) => queue.add(() => work(file))));
  signal.throwIfAborted();
}

async function analyzeFile(
  client: ServerClient,
  file: string,
  { asked, retries, isDone, write }: FilesRequest,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<keyof Counts> {
  const { kind, tone, language, encoders, reasoner } = asked;
  const key = { file, kind, options: { tone, language, encoders, reasoner } };
  let sha256: string | null = null;
  try {
    const bytes = await readPicture(file, terminal);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    if (isDone({ ...key, sha256 })) return 'kept';
    const attempt = () => analyzeByServer(client, { ...asked, bytes, signal });
    const analysis = await retry(attempt, { retries, whenBusy: true }, signal);
    await write({ ...key, sha256, status: 'done', analysis });
    return 'done';
  } catch (error) {
    signal.throwIfAborted();
    if (!GlimpseError.isInstance(error) || isHopeless(error)) throw error;
    const { code, message, retryable } = error;
    await write({ ...key, sha256, status: 'failed', error: { code, message, retryable } });
    return 'failed';
  }
}
