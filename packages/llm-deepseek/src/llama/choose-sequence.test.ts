import { describe, expect, it } from '@jest/globals';
import { chooseSequence, type IdleSequence } from './choose-sequence.ts';

const idle = (index: number, usedAt: number, holdsPrefix = false): IdleSequence => ({
  index,
  usedAt,
  holdsPrefix,
});
const choose = (sequences: IdleSequence[], busy: number[] = [], isKept = false): number | undefined =>
  chooseSequence(sequences, new Set(busy), isKept)?.index;

describe('the sequence for a prompt', () => {
  it('is the one with its prefix, if nothing else is in work', () => {
    expect(choose([idle(0, 0), idle(1, 5, true), idle(2, 1)])).toBe(1);
  });

  it('is the one that was used least recently, where none has its prefix', () => {
    expect(choose([idle(0, 3), idle(1, 2), idle(2, 4)])).toBe(1);
  });

  it('is a neighbor of one in work, which computes together with it', () => {
    expect(choose([idle(0, 1), idle(2, 3), idle(3, 2)], [1])).toBe(0);
    expect(choose([idle(0, 1), idle(3, 2)], [1, 2])).toBe(0);
    expect(choose([idle(0, 1), idle(1, 2), idle(2, 3)], [3])).toBe(2);
  });

  it('is the one with its prefix even if that is no neighbor, unless the prefix is on disk', () => {
    const sequences = [idle(0, 1), idle(3, 2, true)];
    expect(choose(sequences, [1])).toBe(3);
    expect(choose(sequences, [1], true)).toBe(0);
  });

  it('is none where all are in work', () => {
    expect(choose([], [0, 1])).toBeUndefined();
  });
});
