import { describe, expect, it } from '@jest/globals';
import { isStateFolderOf, stateFolderOf } from './state-folder.ts';

const picture = (digit: string): string => digit.repeat(64);

describe('the folder of a state', () => {
  it('goes with each of its pictures, in whatever order they came', () => {
    const name = stateFolderOf([picture('b'), picture('a'), picture('b')])!;
    expect(stateFolderOf([picture('a'), picture('b')])).toBe(name);
    expect(['a', 'b', 'c'].map((digit) => isStateFolderOf(name, picture(digit)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['no picture', []],
    ['a path', ['../../etc']],
    ['a short hash', ['abc']],
    ['more pictures than a name holds', Array.from('12345678', picture)],
  ])('has no name for %s', (_, subjects) => {
    expect(stateFolderOf(subjects)).toBeUndefined();
  });

  it('has a name that file systems take', () => {
    expect(stateFolderOf(Array.from('1234567', picture))?.length).toBeLessThan(256);
  });
});
