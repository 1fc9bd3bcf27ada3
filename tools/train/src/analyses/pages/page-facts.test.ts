import { describe, expect, it } from '@jest/globals';
import { readDate } from '@glimpse/core';
import { Random } from '@glimpse/world';
import { PAGE_DATES, PageFacts } from './page-facts.ts';

describe('dates of pages', () => {
  it.each(['2026-03-04', '2024-11-22', '2025-01-31'])(
    'are read as the day %s, however they are written',
    (iso) => {
      const written = PAGE_DATES.map((write) => write(iso));
      expect(new Set(written).size).toBe(PAGE_DATES.length);
      expect(written.map(readDate)).toEqual(PAGE_DATES.map(() => iso));
    },
  );

  it('are known as ISO dates to the page that writes them', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const facts = new PageFacts(new Random(seed));
      const written = facts.date('due', 14);
      expect(facts.dates).toEqual([{ meaning: 'due', iso: readDate(written) }]);
    }
  });
});
