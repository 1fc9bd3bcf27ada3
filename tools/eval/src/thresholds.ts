import type { Measure } from './result.ts';

/** What the mini pack's first edition promises; measures without a promise are told for information. */
export const THRESHOLDS: Readonly<Partial<Record<Measure, number>>> = {
  captions: 0.9,
  labels: 0.97,
  matches: 0.95,
  answers: 0.85,
};
