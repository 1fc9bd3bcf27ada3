import { describe, expect, it } from '@jest/globals';
import { EventStream } from './event-stream.ts';

type Emit = (event: number) => void;

/** A stream with its producer's handles. */
function openStream(signal?: AbortSignal): {
  readonly stream: EventStream<number>;
  readonly producer: { emit: Emit; end(): void; fail(error: unknown): void; signal: AbortSignal };
} {
  const producer = {} as { emit: Emit; end(): void; fail(error: unknown): void; signal: AbortSignal };
  const stream = new EventStream<number>((emit, streamSignal) => {
    return new Promise<void>((resolve, reject) => {
      Object.assign(producer, { emit, end: resolve, fail: reject, signal: streamSignal });
    });
  }, signal);
  return { stream, producer };
}

describe('EventStream', () => {
  it('produces nothing before the first read', async () => {
    const { stream, producer } = openStream();
    expect(producer.emit).toBeUndefined();
    const first = stream.next();
    producer.emit(1);
    expect(await first).toEqual({ done: false, value: 1 });
  });

  it('delivers what was pushed before it ended, then ends', async () => {
    const { stream, producer } = openStream();
    const first = stream.next();
    for (const event of [1, 2, 3]) producer.emit(event);
    producer.end();
    expect(await first).toEqual({ done: false, value: 1 });
    const rest: number[] = [];
    for await (const event of stream) rest.push(event);
    expect(rest).toEqual([2, 3]);
  });

  it('throws a failure after the events before it, once', async () => {
    const { stream, producer } = openStream();
    const reads = [stream.next(), stream.next(), stream.next()];
    producer.emit(1);
    producer.fail('broken');
    expect(await Promise.allSettled(reads)).toEqual([
      { status: 'fulfilled', value: { done: false, value: 1 } },
      { status: 'rejected', reason: 'broken' },
      { status: 'fulfilled', value: { done: true, value: undefined } },
    ]);
  });

  it('throws the reason of an abort at once and drops what was not read', async () => {
    const controller = new AbortController();
    const { stream, producer } = openStream(controller.signal);
    const first = stream.next();
    for (const event of [1, 2, 3]) producer.emit(event);
    producer.end();
    await first;
    controller.abort('left');
    await expect(stream.next()).rejects.toBe('left');
    expect(producer.signal.reason).toBe('left');
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('never starts its producer when the signal has already aborted', async () => {
    const { stream, producer } = openStream(AbortSignal.abort('left'));
    await expect(stream.next()).rejects.toBe('left');
    expect(producer.emit).toBeUndefined();
  });

  it('lets its reader leave while a read is pending', async () => {
    const { stream, producer } = openStream();
    const pending = stream.next();
    await stream.return();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(producer.signal.aborted).toBe(true);
    producer.emit(1);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });
});
