import { ERROR_CODES, type ErrorCategory, type ErrorCode } from './error-codes.ts';

const MARKER = Symbol.for('glimpse.error');

export type ErrorDetails = Readonly<Record<string, unknown>>;

export interface GlimpseErrorOptions {
  readonly code: ErrorCode;
  /** What was expected, what came, and what is available. */
  readonly message: string;
  /** The same facts for programs; plain JSON values. */
  readonly details?: ErrorDetails | undefined;
  /** Seconds after which a retry makes sense. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** A failure in a form that crosses processes and reaches clients. */
export interface SerializedError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
  readonly retryAfter?: number | undefined;
}

/** The one error class. Category and retryability follow from the code, see {@link ERROR_CODES}. */
export class GlimpseError extends Error {
  readonly [MARKER] = true;
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly retryAfter: number | undefined;

  constructor({ code, message, details = {}, retryAfter, cause }: GlimpseErrorOptions) {
    super(message, { cause });
    this.name = 'GlimpseError';
    this.code = code;
    this.details = details;
    this.retryAfter = retryAfter;
  }

  get category(): ErrorCategory {
    return ERROR_CODES[this.code].category;
  }

  get retryable(): boolean {
    return ERROR_CODES[this.code].retryable;
  }

  serialize(): SerializedError {
    return { code: this.code, message: this.message, details: this.details, retryAfter: this.retryAfter };
  }

  /** Recognizes errors of another copy of this module, where `instanceof` fails. */
  static isInstance(error: unknown): error is GlimpseError {
    return typeof error === 'object' && error !== null && MARKER in error;
  }

  /** The error itself when it is one of ours, else an `INTERNAL` one that carries it as its cause. */
  static from(error: unknown): GlimpseError {
    if (GlimpseError.isInstance(error)) return error;
    return new GlimpseError({ code: 'INTERNAL', message: 'Unexpected failure', cause: error });
  }
}

/** Whether an error is an abort; those pass through unwrapped. A DOMException is not an Error in every realm. */
export const isAbortError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
