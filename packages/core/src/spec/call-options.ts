/** What every call takes. An abort rejects with the signal's reason, unwrapped. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}
