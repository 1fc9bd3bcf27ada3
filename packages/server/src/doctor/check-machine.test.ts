import { describe, expect, it } from '@jest/globals';
import { checkCores } from './check-cores.ts';
import { checkNode } from './check-node.ts';

describe('checkNode', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v24.1.0'])('accepts %s', (version) => {
    expect(checkNode(version)).toMatchObject({ status: 'ok', found: expect.stringContaining(version) });
  });

  it.each(['v18.20.0', 'v20.18.3'])('refuses %s and says what to install', (version) => {
    expect(checkNode(version)).toMatchObject({ status: 'fail', remedy: expect.stringContaining('20.19') });
  });
});

describe('checkCores', () => {
  it('warns of more threads than cores', () => {
    expect(checkCores(8, 2)).toMatchObject({
      status: 'warn',
      remedy: expect.stringContaining('--threads to 2'),
    });
  });

  it('is content with the default and with fewer', () => {
    expect([checkCores(undefined, 2).status, checkCores(1, 2).status]).toEqual(['ok', 'ok']);
  });
});
