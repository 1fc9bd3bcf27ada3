import { EventEmitter, on } from 'node:events';
import type { TurnOptions, TurnQueue } from '@glimpse/core';

export interface InTurnOptions<T> extends Omit<TurnOptions, 'onPosition'> {
  /** Makes the event that tells a caller its position, 1 being next. */
  readonly waiting: (position: number) => T;
}

/** Runs `work` when it is the caller's turn. A caller whose signal aborts leaves, with the signal's reason. */
export async function* inTurn<T>(
  turns: TurnQueue,
  work: () => AsyncIterable<T>,
  { waiting, ...options }: InTurnOptions<T>,
): AsyncGenerator<T, void, undefined> {
  const left = new AbortController();
  const leave = (): void => left.abort(options.signal?.reason);
  if (options.signal?.aborted) leave();
  options.signal?.addEventListener('abort', leave, { once: true });
  const moves = new EventEmitter();
  const positions = on(moves, 'position', { close: ['end'] }) as AsyncIterable<[number]>;
  const turn = turns.take({
    ...options,
    signal: left.signal,
    onPosition: (position) => moves.emit('position', position),
  });
  const endWaiting = (): void => void moves.emit('end');
  turn.then(endWaiting, endWaiting);
  try {
    for await (const [position] of positions) yield waiting(position);
    await turn;
    yield* work();
  } finally {
    options.signal?.removeEventListener('abort', leave);
    left.abort();
    const end = await turn.catch(() => undefined);
    end?.();
  }
}
