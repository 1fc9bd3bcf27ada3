import type { AxisLabel } from '../../layout/axis-labels.ts';
import type { PartialValue } from '../../reasoning/with-values.ts';
import { SourceText } from '../quotes/source-text.ts';
import type { ChartDraft, ChartType } from './chart-draft.ts';

type PointDraft = PartialValue<ChartDraft['series'][number]['points'][number]>;

const SINGLE: readonly ChartType[] = ['bar', 'horizontal-bar'];
const DECIMALS = /\d[.,]\d/u;
/** So many numbers with decimals say that the numbers of a chart have them. */
const FEWEST_ALIKE = 4;

/**
 * Tells whether a drafted value may be that of its label, by what stands on the axis of a chart with so many series. As
 * many numbers must stand with a label as there are series, for with more or fewer of them nobody can tell which is
 * whose; and a number without decimals among numbers with them lost its separator in reading. Of a label that is on no
 * axis everything may be true.
 */
export function ownNumbers(
  type: ChartType | undefined,
  series: number,
  labels: readonly AxisLabel[],
): (point: PointDraft) => boolean {
  const expected = type !== undefined && SINGLE.includes(type) ? 1 : series;
  const alike = labels.flatMap(({ numbers }) => numbers).filter((number) => DECIMALS.test(number)).length;
  const known = labels.map(({ label, numbers }) => ({ label: new SourceText(label), numbers }));
  return ({ label = '', value = '' }) => {
    if (type === 'pie') return true;
    const one = known.find((other) => other.label.has(label));
    if (!one) return true;
    return one.numbers.length === expected && (alike < FEWEST_ALIKE || DECIMALS.test(value));
  };
}
