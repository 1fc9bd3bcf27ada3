import type { Random } from '../random.ts';
import { MOST_COUNTED } from '../truth/chart-truth.ts';
import type { Axis, SeriesChartKind, SeriesChartTruth, Trend } from '../truth/chart-truth.ts';
import { sampleCategories, samplePointsInTime } from './chart-categories.ts';
import { samplePaints } from './chart-paint.ts';
import type { SeriesPlan } from './chart-plan.ts';
import { SERIES_NAMES, SUBJECTS, sampleTitle } from './chart-words.ts';
import type { Subject } from './chart-words.ts';
import { sampleSeveral, sampleSingle } from './sample-values.ts';
import { clearHighest, hasClearTrend } from './trend-margins.ts';
import { isFarFromZero, valueRange } from './value-range.ts';

const MOST_CATEGORIES = 12;
/** Nothing between what is counted and what is many: seven bars are told from six by counting alone. */
const FEWEST_MANY = MOST_COUNTED + 2;
const MOST_POINTS = 40;
/** Of the visible range. */
const SMALLEST_BAR = 0.035;
const DIRECTIONS = ['rising', 'falling', 'peaking', 'dipping', 'flat'] as const;

/** A truth of the kind, with every margin held by its final, rounded values. */
export function sampleSeriesChart(random: Random, kind: SeriesChartKind, dark: boolean): SeriesPlan {
  const number = seriesCount(random, kind);
  const count = categoryCount(random, kind, number);
  const trend = kind === 'line' && number > 1 && random.chance(0.3) ? 'mixed' : random.choice(DIRECTIONS);
  const subject = random.choice(SUBJECTS);
  const temporal = kind === 'line' || random.chance(0.6);
  const { title, names } =
    count > MOST_CATEGORIES ? samplePointsInTime(random, count) : sampleCategories(random, count, temporal);
  const paints = samplePaints(random, number, dark, kind === 'line');
  const seriesNames = random.choice(SERIES_NAMES);
  const { values, ...facts } = sampleFacts(random, kind, trend, count, number, subject);
  const truth: SeriesChartTruth = {
    type: 'chart',
    kind,
    title: sampleTitle(random, subject.name, title),
    categories: names,
    categoryAxis: { title },
    valueAxis: axisOf(subject),
    series: paints.map(({ color }, index) => ({
      name: number === 1 ? subject.name : (seriesNames[index] ?? ''),
      color,
      values: values[index] ?? [],
    })),
    trend,
    ...facts,
  };
  return { truth, paints, dark };
}

const axisOf = ({ name, unit }: Subject): Axis =>
  unit === undefined ? { title: name } : { title: name, unit };

function seriesCount(random: Random, kind: SeriesChartKind): number {
  if (kind === 'bar' || kind === 'horizontal-bar') return 1;
  return kind === 'line' && random.chance(0.45) ? 1 : random.int(2, 4);
}

function categoryCount(random: Random, kind: SeriesChartKind, series: number): number {
  if (random.chance(0.5)) return random.int(3, MOST_COUNTED);
  if (kind === 'line' && random.chance(0.6)) return random.int(MOST_CATEGORIES + 1, MOST_POINTS);
  return random.int(FEWEST_MANY, kind === 'grouped-bar' ? MOST_CATEGORIES - series : MOST_CATEGORIES);
}

interface Facts extends Pick<SeriesChartTruth, 'highest' | 'outlier'> {
  readonly values: readonly (readonly number[])[];
}

function sampleFacts(
  random: Random,
  kind: SeriesChartKind,
  trend: Trend,
  count: number,
  number: number,
  subject: Subject,
): Facts {
  const outlier =
    number === 1 && count > MOST_COUNTED && random.chance(0.3) ? random.int(1, count - 2) : undefined;
  const toData = sampleScale(random, kind, trend, subject);
  for (;;) {
    const shares =
      number === 1 && trend !== 'mixed'
        ? [sampleSingle(random, trend, count, outlier)]
        : sampleSeveral(random, kind, trend, count, number);
    const values = shares.map((series) => series.map(toData));
    const [single = []] = values;
    if (kind !== 'line' && !areVisible(values.flat(), kind === 'stacked-bar' ? 0 : SMALLEST_BAR)) continue;
    if (number > 1) return { values };
    if (outlier !== undefined) return { values, outlier: outlier + 1 };
    if (trend === 'flat') return { values };
    const range = valueRange(single, kind !== 'line' || !isFarFromZero(single));
    const highest = clearHighest(single, range);
    if (!hasClearTrend(single, trend, range)) continue;
    if (highest !== undefined) return { values, highest };
    if (count > MOST_COUNTED) return { values };
  }
}

function areVisible(values: readonly number[], smallest: number): boolean {
  const { low, high } = valueRange(values, true);
  return values.every((value) => Math.abs(value) > smallest * (high - low));
}

/** From shares of the visible range to rounded values of the subject's magnitude, some far from zero or below it. */
function sampleScale(
  random: Random,
  kind: SeriesChartKind,
  trend: Trend,
  { magnitudes, signed }: Subject,
): (share: number) => number {
  const size = random.choice(magnitudes) * random.uniform(0.6, 1.3);
  const far = kind === 'line' && trend !== 'flat' && random.chance(0.3) ? random.uniform(1, 9) : 0;
  const low = signed && far === 0 && trend !== 'flat' && kind !== 'stacked-bar' && random.chance(0.5);
  const shift = low ? -random.uniform(0.15, 0.6) : far;
  const span = size / (1 + Math.max(0, shift));
  const precision = trend === 'flat' ? 3 : random.int(2, 3);
  const digits = Math.max(0, precision - Math.ceil(Math.log10(span)));
  return (share) => Number(((share + shift) * span).toFixed(digits));
}
