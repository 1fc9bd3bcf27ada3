import { Repeater } from 'graphql-yoga';

/**
 * A subscription whose work stops as soon as its reader leaves. A generator alone would not do: its `return()`
 * waits for the promise it is awaiting, which may be the whole thought of a model.
 */
export function abortable<T>(
  signal: AbortSignal,
  run: (signal: AbortSignal) => AsyncIterable<T>,
): AsyncIterable<T> {
  return new Repeater<T>(async (push, stop) => {
    const left = new AbortController();
    void stop.then(() => left.abort());
    const either = AbortSignal.any([signal, left.signal]);
    try {
      for await (const value of run(either)) await push(value);
    } finally {
      stop();
    }
  });
}
