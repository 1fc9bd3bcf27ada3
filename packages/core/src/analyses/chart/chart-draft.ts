import { z } from 'zod';
import { phrase, quote, sentence } from '../draft-texts.ts';

export const CHART_TYPES = [
  'bar',
  'grouped-bar',
  'stacked-bar',
  'horizontal-bar',
  'line',
  'pie',
  'scatter',
  'other',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** `mixed`: the series go different ways. */
export const CHART_TRENDS = ['rising', 'falling', 'peaking', 'dipping', 'flat', 'mixed'] as const;
export type ChartTrend = (typeof CHART_TRENDS)[number];

const axis = z.strictObject({ title: quote.nullable(), unit: quote.nullable() });

/**
 * What the reasoner writes of a chart. Titles, names, labels and values are quotations, held against the
 * evidence, and but for values, to it; `xAxis` is the horizontal one.
 */
export const chartDraftSchema = z.strictObject({
  shows: z.literal('chart'),
  type: z.enum(CHART_TYPES),
  title: quote.nullable(),
  subject: sentence,
  xAxis: axis,
  yAxis: axis,
  series: z
    .array(
      z.strictObject({
        name: quote.nullable(),
        points: z.array(z.strictObject({ label: quote, value: phrase })).max(40),
      }),
    )
    .max(8),
  trend: z.enum(CHART_TRENDS).nullable(),
  highest: quote.nullable(),
  findings: z.array(sentence).max(4),
  anomalies: z.array(sentence).max(4),
  recommendations: z.array(sentence).max(4),
  summary: sentence,
});

export type ChartDraft = z.infer<typeof chartDraftSchema>;
