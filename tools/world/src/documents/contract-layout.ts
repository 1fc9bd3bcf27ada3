import type { Random } from '../random.ts';
import { heading, pageWidth, paragraph } from './page.ts';
import type { Page } from './page.ts';

const TITLES = ['CONTRACT', 'AGREEMENT', 'SERVICE CONTRACT', 'LEASE CONTRACT'];
const CLAUSES = ['Scope', 'Payment', 'Term', 'Liability', 'Notice', 'Delivery'];

/** A centered headline and numbered clauses. */
export function contractLayout(random: Random, page: Page): string {
  const { left, right, top } = page;
  const clauses = random.shuffle(CLAUSES).slice(0, 3);
  const parts = clauses.map((clause, index) => {
    const y = top + 52 + index * 70;
    return (
      heading(`${index + 1}. ${clause}`, left, y, 11, 'start') +
      paragraph(random, left + 8, y + 14, pageWidth(page) - 8, 4)
    );
  });
  return heading(random.choice(TITLES), (left + right) / 2, top + 22, 20, 'middle') + parts.join('');
}
