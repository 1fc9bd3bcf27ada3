import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from './error-codes.ts';

const ROW = /^\| `([A-Z_]+)` \| (\w+) \| (yes|no) \| (.+) \|$/gm;

describe('docs/errors.md', () => {
  it('lists every code as the table has it, and no other', () => {
    const docs = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
    const documented = [...docs.matchAll(ROW)].map(([, code, category, retryable, summary]) => ({
      code,
      category,
      retryable,
      summary,
    }));
    const table = Object.entries(ERROR_CODES).map(([code, { category, retryable, summary }]) => ({
      code,
      category,
      retryable: retryable ? 'yes' : 'no',
      summary,
    }));
    expect(documented).toEqual(table);
  });
});
