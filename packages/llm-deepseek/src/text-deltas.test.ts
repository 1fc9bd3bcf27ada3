import { describe, expect, it } from '@jest/globals';
import { TextDeltas } from './text-deltas.ts';

const read = (text: string | Buffer): string[] => {
  const deltas = new TextDeltas((tokens) => Buffer.from(tokens).toString());
  return [...[...Buffer.from(text)].map((byte) => deltas.push(byte)), deltas.end()].filter(
    (part) => part !== '',
  );
};

describe('text deltas', () => {
  it('tells every token as soon as it is text', () => {
    expect(read('red')).toEqual(['r', 'e', 'd']);
  });

  it('never splits a character over two deltas', () => {
    expect(read('é红👕!')).toEqual(['é', '红', '👕', '!']);
  });

  it('drops a character that was cut off at the end', () => {
    expect(read(Buffer.from('a红').subarray(0, -1))).toEqual(['a']);
  });

  it('has no white space at its ends, and keeps what is between', () => {
    expect(read('\n\n a  b\nc \n')).toEqual(['a', '  b', '\nc']);
  });

  it('tells nothing of white space alone', () => {
    expect(read(' \n\n')).toEqual([]);
  });
});
