import type { ChartDraft } from '@glimpse/core';
import type { Axis, ChartTruth, SeriesChartTruth } from '@glimpse/world';
import { MOST_COUNTED_AT_A_GLANCE } from '@glimpse/world';
import type { AnalysisAnswers } from '../words/analysis-answers.ts';
import { exactQuote, findQuote } from '../reading/find-quote.ts';
import { printedValues } from './printed-values.ts';

type Series = ChartDraft['series'];
type DraftAxis = ChartDraft['xAxis'];

const NO_AXIS: DraftAxis = { title: null, unit: null };
/** Shorter names are found in other words. */
const SHORTEST_MISREAD = 5;

/** What can be told of a chart whose printed text was read like this: as it was read, mistakes included. */
export function chartDraftOf(truth: ChartTruth, text: string, answers: AnalysisAnswers): ChartDraft {
  const title = findQuote(text, truth.title);
  const series = seriesOf(truth, text);
  const highest = highestOf(truth, text, series);
  const parts = { truth, title, highest, series };
  return {
    shows: 'chart',
    type: truth.kind,
    title,
    subject: answers.chartSubject(parts),
    ...axesOf(truth, text, title),
    series,
    trend: truth.kind === 'pie' ? null : truth.trend,
    highest,
    findings: answers.chartFindings(parts),
    anomalies: answers.chartAnomalies(truth),
    recommendations: answers.chartRecommendations(truth),
    summary: answers.chartSummary(parts),
  };
}

function axesOf(truth: ChartTruth, text: string, title: string | null): Pick<ChartDraft, 'xAxis' | 'yAxis'> {
  if (truth.kind === 'pie') return { xAxis: NO_AXIS, yAxis: NO_AXIS };
  // A title names what its axes name; only what stands elsewhere, too, is the name of an axis.
  const rest = title === null ? text : text.replace(title, '');
  const read = (axis: Axis): DraftAxis => ({
    title: nameIn(rest, axis.title),
    unit: unitIn(rest, axis.unit),
  });
  if (truth.kind === 'scatter') return { xAxis: read(truth.horizontalAxis), yAxis: read(truth.verticalAxis) };
  const [category, value] = [read(truth.categoryAxis), read(truth.valueAxis)];
  return truth.kind === 'horizontal-bar'
    ? { xAxis: value, yAxis: category }
    : { xAxis: category, yAxis: value };
}

function nameIn(text: string, name: string): string | null {
  if (name === '') return null;
  return name.length < SHORTEST_MISREAD ? exactQuote(text, name) : findQuote(text, name, 0.2);
}

function unitIn(text: string, unit: string | undefined): string | null {
  if (unit === undefined) return null;
  if (!/\p{L}/u.test(unit)) return text.includes(unit) ? unit : null;
  return exactQuote(text, unit);
}

function seriesOf(truth: ChartTruth, text: string): Series {
  if (truth.kind === 'scatter') return [];
  if (truth.kind === 'pie') {
    const [points = []] = printedValues(
      text,
      truth.slices.map(({ name, share }) => ({ label: name, values: [Number((share * 100).toFixed(1))] })),
    );
    return points.length > 0 ? [{ name: null, points }] : [];
  }
  const values = printedValues(
    text,
    truth.categories.map((label, index) => ({
      label,
      values: truth.series.map((series) => series.values[index] ?? Number.NaN),
    })),
  );
  const named = truth.series.map(({ name }, index) => ({
    name: truth.series.length > 1 ? exactQuote(text, name) : null,
    points: values[index] ?? [],
  }));
  return named.filter(({ name, points }) => name !== null || points.length > 0);
}

/** By the caption, or where every value of a single series is printed. */
function highestOf(truth: ChartTruth, text: string, series: Series): string | null {
  if (truth.kind === 'scatter') return null;
  if (truth.kind === 'pie') {
    const largest = truth.slices.toSorted((a, b) => b.share - a.share)[0]?.name ?? '';
    return series[0]?.points.length === truth.slices.length ? largest : null;
  }
  const position = toldHighest(truth) ?? readHighest(truth, series);
  const category = position === undefined ? undefined : truth.categories[position - 1];
  return category === undefined ? null : labelIn(text, category, truth.categories);
}

/** The 1-based position of the highest bar, where a caption tells it; those of lines do not. */
export function toldHighest(truth: ChartTruth): number | undefined {
  if (!('highest' in truth) || truth.kind === 'line') return undefined;
  return truth.categories.length <= MOST_COUNTED_AT_A_GLANCE ? truth.highest : undefined;
}

function readHighest({ categories, series }: SeriesChartTruth, read: Series): number | undefined {
  const [values = [], ...others] = series.map((one) => one.values);
  if (others.length > 0 || read[0]?.points.length !== categories.length) return undefined;
  return values.indexOf(Math.max(...values)) + 1;
}

/** What a label was read as; `Week 2` is no misread `Week 1` where both are labels of the chart. */
export function labelIn(text: string, label: string, labels: readonly string[]): string | null {
  const quote = label.length < SHORTEST_MISREAD ? exactQuote(text, label) : findQuote(text, label);
  return quote !== label && labels.some((other) => other === quote) ? null : quote;
}
