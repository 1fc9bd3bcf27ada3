import type { Language } from '@glimpse/core';
import type { PieChartTruth, SeriesChartTruth } from '@glimpse/world';

export const MARKS = {
  en: { bar: 'bars', line: 'points', pie: 'slices' },
  zh: { bar: '柱子', line: '数据点', pie: '扇区' },
} as const;

/** What a chart's values are drawn as. */
export const marksOf = ({ kind }: SeriesChartTruth | PieChartTruth, language: Language): string =>
  MARKS[language][kind];
