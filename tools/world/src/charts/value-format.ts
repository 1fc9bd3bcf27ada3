/** `12000` as `12000`, `12,000`, `12K` or, with its unit, `12,000 EUR`; `step` says how many decimals it needs. */
export type NumberFormat = 'plain' | 'grouped' | 'short' | 'unit';

const SHORT: readonly (readonly [size: number, suffix: string])[] = [
  [1e6, 'M'],
  [1e3, 'K'],
];
const LONGEST_UNIT = 3;

export function formatValue(value: number, step: number, format: NumberFormat, unit = ''): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(Math.abs(step) || 1) + 1e-9));
  if (format === 'plain') return value.toFixed(decimals);
  const [size, suffix] = SHORT.find(([limit]) => format === 'short' && Math.abs(value) >= limit) ?? [1, ''];
  const scaled = size === 1 ? value.toFixed(decimals) : String(Number((value / size).toFixed(2)));
  const grouped = scaled.replace(/\B(?=(?:\d{3})+(?:$|\.))/, ',');
  return format === 'unit' && unit.length <= LONGEST_UNIT
    ? `${grouped}${unit === '%' ? '' : ' '}${unit}`.trim()
    : grouped + suffix;
}
