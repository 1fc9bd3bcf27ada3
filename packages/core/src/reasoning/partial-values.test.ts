import { describe, expect, it } from '@jest/globals';
import { PartialValues } from './partial-values.ts';

async function read(...pieces: string[]): Promise<unknown[]> {
  const values = new PartialValues();
  const seen: unknown[] = [];
  for (const piece of pieces) seen.push(await values.push(piece));
  return seen;
}

describe('partial values', () => {
  it('grow with every piece that tells something', async () => {
    expect(await read('{"na', 'me": "A', 'lex', '", "keys": [1', ', 20', '0]', '}')).toEqual([
      {},
      { name: 'A' },
      { name: 'Alex' },
      { name: 'Alex', keys: [] },
      { name: 'Alex', keys: [1] },
      { name: 'Alex', keys: [1, 200] },
      undefined,
    ]);
  });

  it('are not changed by what comes later', async () => {
    const values = new PartialValues();
    const early = await values.push('{"a": {"b": "c');
    await values.push('d"}}');
    expect(early).toEqual({ a: { b: 'c' } });
  });

  it('take a piece that holds everything, and one that holds nothing', async () => {
    expect(await read(' ', '[true, null, "红"]')).toEqual([undefined, [true, null, '红']]);
  });

  it('end where the text is no JSON', async () => {
    expect(await read('{"a": 1', ', b', ': 2', '}')).toEqual([{}, undefined, undefined, undefined]);
  });
});
