import { describe, expect, it } from '@jest/globals';
import { shareOf } from './share-of.ts';

const shared = (share: number, ...args: string[]): readonly string[] =>
  shareOf({ name: 'draw', program: 'node', args }, share).args;

describe('a share of a step', () => {
  it('is the step itself where the share is 1', () => {
    const args = ['dataset.ts', '--captioner-train', '60000', '--classifier-train', '0', '--seed', '7'];
    expect(shared(1, ...args)).toEqual(args);
  });

  it('has less of what is drawn, written or updated, and all else as it was', () => {
    expect(shared(0.1, '--steps', '8000', '--seed', '8000')).toEqual(['--steps', '800', '--seed', '8000']);
  });

  it('keeps enough pictures for every kind, and none where there are none', () => {
    expect(shared(0.001, '--captioner-train', '60000')).toEqual(['--captioner-train', '500']);
    expect(shared(0.001, '--classifier-train', '0')).toEqual(['--classifier-train', '0']);
  });
});
