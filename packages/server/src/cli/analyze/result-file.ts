import { appendFile, readFile, truncate } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { AnalysisKind } from '@glimpse/core';
import { z } from 'zod';
import { hasCode } from '../../store/has-code.ts';
import type { AnalysisData } from '../../client/analyze-by-server.ts';

/** Which analysis of which file a line is about. */
export interface ResultKey {
  readonly file: string;
  readonly sha256: string;
  readonly kind: AnalysisKind;
  /** As far as they change the analysis. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A line of the file. */
export type ResultLine = Omit<ResultKey, 'sha256'> & { readonly sha256: string | null } & (
    | { readonly status: 'done'; readonly analysis: AnalysisData }
    | {
        readonly status: 'failed';
        readonly error: { readonly code: string; readonly message: string; readonly retryable: boolean };
      }
  );

const doneSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  kind: z.string(),
  options: z.record(z.string(), z.unknown()),
  status: z.literal('done'),
});

/** A file of JSON lines that only grows; of the lines about a file, the last counts. */
export class ResultFile {
  readonly #path: string;
  readonly #done: Map<string, z.output<typeof doneSchema>>;
  #last: Promise<void> = Promise.resolve();

  private constructor(path: string, done: Map<string, z.output<typeof doneSchema>>) {
    this.#path = path;
    this.#done = done;
  }

  /** Reads what is there, and cuts off a last line that a killed process left unfinished. */
  static async open(path: string): Promise<ResultFile> {
    const bytes = await readFile(path).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return Buffer.alloc(0);
      throw error;
    });
    const whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.length) await truncate(path, whole);
    const done = new Map<string, z.output<typeof doneSchema>>();
    for (const line of bytes.subarray(0, whole).toString().split('\n')) {
      const { data } = doneSchema.safeParse(parse(line));
      if (data) done.set(keyOf(data), data);
    }
    return new ResultFile(path, done);
  }

  /** Whether there is an analysis of this file as it is, by these options. */
  hasDone(key: ResultKey): boolean {
    const done = this.#done.get(keyOf(key));
    return done?.sha256 === key.sha256 && isDeepStrictEqual(done.options, toJson(key.options));
  }

  /** Settles when the line is written; lines never mix. */
  append(line: ResultLine): Promise<void> {
    this.#last = this.#last.then(() => appendFile(this.#path, encodeLine(line)));
    return this.#last;
  }
}

export const encodeLine = (line: ResultLine): string => `${JSON.stringify(line)}\n`;

const keyOf = ({ file, kind }: { readonly file: string; readonly kind: string }): string =>
  JSON.stringify([file, kind]);

/** Without what JSON has not. */
const toJson = (value: object): unknown => JSON.parse(JSON.stringify(value));

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
