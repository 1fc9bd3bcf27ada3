import type { Random } from '@glimpse/world';

/** How a page puts a label and its value; a page keeps to one way. */
export type LabelStyle = (label: string, value: string) => readonly (readonly string[])[];

const STYLES: readonly LabelStyle[] = [
  (label, value) => [[`${label}: ${value}`]],
  (label, value) => [[`${label}: ${value}`]],
  (label, value) => [[label, value]],
  (label, value) => [[`${label}:`, value]],
  (label, value) => [[`${label} ${value}`]],
  (label, value) => [[label], [value]],
  (label, value) => [[`${label}:`], [value]],
];

export const labelStyle = (random: Random): LabelStyle => random.choice(STYLES);
