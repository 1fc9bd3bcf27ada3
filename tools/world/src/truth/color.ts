export const COLORS = [
  'red',
  'blue',
  'green',
  'yellow',
  'black',
  'white',
  'orange',
  'purple',
  'pink',
  'brown',
] as const;

export type Color = (typeof COLORS)[number];
