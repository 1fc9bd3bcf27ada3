import { describe, expect, it } from '@jest/globals';
import { ownNumbers } from './own-numbers.ts';

const LABELS = [
  { label: 'Jan', numbers: ['7.6', '5.1'] },
  { label: 'Feb', numbers: ['3.3', '45'] },
  { label: 'Mar', numbers: ['2.5'] },
  { label: '?', numbers: [] },
];

describe('ownNumbers', () => {
  it('takes a value where its label has one for each series', () => {
    const isOwn = ownNumbers('stacked-bar', 2, LABELS);
    expect(isOwn({ label: 'Jan', value: '5.1' })).toBe(true);
    expect(isOwn({ label: 'Mar', value: '2.5' })).toBe(false);
  });

  it('takes one value a label of plain bars, however many series were drafted', () => {
    const isOwn = ownNumbers('bar', 2, LABELS);
    expect(isOwn({ label: 'Jan', value: '5.1' })).toBe(false);
    expect(isOwn({ label: 'Mar', value: '2.5' })).toBe(true);
  });

  it('leaves out what lost its decimal separator, where the other numbers have one', () => {
    expect(ownNumbers('stacked-bar', 2, LABELS)({ label: 'Feb', value: '45' })).toBe(false);
    expect(ownNumbers('stacked-bar', 2, LABELS.slice(1))({ label: 'Feb', value: '45' })).toBe(true);
  });

  it.each([
    ['of a label that stands on no axis', 'bar', { label: 'Apr', value: '9' }],
    ['of a slice', 'pie', { label: 'Jan', value: '9%' }],
    ['that is still being written', 'bar', {}],
  ] as const)('takes a value %s', (_what, type, point) => {
    expect(ownNumbers(type, 1, LABELS)(point)).toBe(true);
  });
});
