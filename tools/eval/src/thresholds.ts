import type { Measure } from './result.ts';

/** The least share of each measure that the mini pack promises. */
export const THRESHOLDS: Readonly<Record<Measure, number>> = {
  captions: 0.97,
  labels: 0.99,
  matches: 0.97,
  'English answers': 0.95,
  'Chinese answers': 0.92,
  'held-out answers': 0.85,
  'honest refusals': 0.97,
  'no wrong refusals': 0.98,
  'other charts: type': 0.95,
  'other charts: trend': 0.85,
  'analyses: kind': 0.99,
  'analyses: trend and extreme': 0.95,
  'analyses: chart numbers': 0.85,
  'analyses: category and color': 0.95,
  'analyses: document facts': 0.85,
  'analyses: founded values': 0.99,
};
