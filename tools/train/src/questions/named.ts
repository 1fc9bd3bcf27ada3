import type { Mark } from './marks.ts';
import type { Thing } from './thing.ts';

/** What a question names. */
export interface Named {
  readonly thing: Thing;
  readonly marks: Mark;
  readonly series: Mark;
}
