/** What a client process does until it is stopped. */
export interface Load {
  readonly url: string;
  /** JSON of the request that is sent again and again. */
  readonly body: string;
  /** Requests under way at the same time. */
  readonly concurrency: number;
  /** Milliseconds between an answer and the next request. */
  readonly pause: number;
}

export interface LoadResult {
  /** Milliseconds from each request to the end of its answer. */
  readonly durations: readonly number[];
  /** Answers that were no success, or had errors. */
  readonly failures: number;
  /** Milliseconds that all of this took. */
  readonly elapsed: number;
}
