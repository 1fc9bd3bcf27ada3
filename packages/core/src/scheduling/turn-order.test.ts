import { describe, expect, it } from '@jest/globals';
import { turnOrder, type Claim } from './turn-order.ts';

/** `A` and `B` are clients who wait for an answer themselves, `a` and `b` the same clients with batch work. */
const claims = (letters: string): Claim[] =>
  Array.from(letters, (letter) => ({
    client: letter.toUpperCase(),
    priority: letter === letter.toUpperCase() ? 'interactive' : 'batch',
  }));

const orderOf = (waiting: string, inWork: string, served: string): string =>
  turnOrder(claims(waiting), claims(inWork), Array.from(served))
    .map(({ client, priority }) => (priority === 'batch' ? client.toLowerCase() : client))
    .join('');

describe('the order of turns', () => {
  it.each([
    ['AAA', '', '', 'AAA', 'keeps the order of arrival of one client'],
    ['aaB', '', '', 'Baa', 'puts interactive work first'],
    ['AAABB', '', '', 'ABABA', 'gives clients equal shares, whatever the number of their claims'],
    ['AAABC', '', '', 'ABCAA', 'lets newcomers wait for one claim of each other client only'],
    ['AB', 'A', '', 'BA', 'counts what is in work'],
    ['ab', 'AAb', '', 'ba', 'counts work of either priority'],
    ['ABC', '', 'BA', 'CBA', 'prefers who was served longest ago, or never'],
    ['AAB', 'A', 'BA', 'BAA', 'heeds work before turns'],
  ])('of %s beside %s after %s is %s: it %s', (waiting, inWork, served, expected) => {
    expect(orderOf(waiting, inWork, served)).toBe(expected);
  });
});
