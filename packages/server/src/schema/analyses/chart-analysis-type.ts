import { CHART_TRENDS, CHART_TYPES, type ChartAxis, type ChartPoint, type ChartSeries } from '@glimpse/core';
import { builder } from '../builder.ts';
import { AnalysisInterface } from './analysis-interface.ts';
import { enumValues } from './enum-values.ts';
import type { ShownAnalysis } from './shown-analysis.ts';

const ChartTypeType = builder.enumType('ChartType', { values: enumValues(CHART_TYPES) });

const ChartTrendType = builder.enumType('ChartTrend', {
  description: 'From left to right or from top to bottom; MIXED where the series go different ways.',
  values: enumValues(CHART_TRENDS),
});

const ChartAxisType = builder.objectRef<ChartAxis>('ChartAxis').implement({
  description: 'As printed; both fields are null where there is no such axis.',
  fields: (t) => ({
    title: t.exposeString('title', { nullable: true }),
    unit: t.exposeString('unit', { nullable: true }),
  }),
});

const ChartPointType = builder.objectRef<ChartPoint>('ChartPoint').implement({
  description: 'A value that is printed.',
  fields: (t) => ({
    label: t.exposeString('label'),
    value: t.exposeFloat('value', {
      description: 'In the unit of the axis; abbreviated thousands and millions are written out.',
    }),
  }),
});

const ChartSeriesType = builder.objectRef<ChartSeries>('ChartSeries').implement({
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true }),
    points: t.field({
      type: [ChartPointType],
      description: 'Only those whose value can be read.',
      resolve: ({ points }) => [...points],
    }),
  }),
});

export const ChartAnalysisType = builder.objectRef<ShownAnalysis<'chart'>>('ChartAnalysis').implement({
  description: 'A chart and what it says. What the picture does not tell is null or empty.',
  interfaces: [AnalysisInterface],
  isTypeOf: (analysis) => (analysis as ShownAnalysis).analysisKind === 'chart',
  fields: (t) => ({
    type: t.expose('type', { type: ChartTypeType, nullable: true }),
    title: t.exposeString('title', { nullable: true, description: 'As printed.' }),
    subject: t.exposeString('subject', { nullable: true, description: 'What the chart is about.' }),
    xAxis: t.expose('xAxis', { type: ChartAxisType, description: 'The horizontal axis.' }),
    yAxis: t.expose('yAxis', { type: ChartAxisType, description: 'The vertical axis.' }),
    series: t.field({ type: [ChartSeriesType], resolve: ({ series }) => [...series] }),
    trend: t.expose('trend', { type: ChartTrendType, nullable: true }),
    highest: t.exposeString('highest', { nullable: true, description: 'Label of the largest value.' }),
    keyFindings: t.stringList({ resolve: ({ keyFindings }) => [...keyFindings] }),
    anomalies: t.stringList({ resolve: ({ anomalies }) => [...anomalies] }),
    recommendations: t.stringList({ resolve: ({ recommendations }) => [...recommendations] }),
    summary: t.exposeString('summary', { nullable: true, description: 'One sentence.' }),
  }),
});
