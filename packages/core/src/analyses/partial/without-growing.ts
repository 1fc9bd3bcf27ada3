/**
 * A partial value without the text that may still grow, which is the last of it: half a date or half an amount reads as
 * another one. What belongs to a field of `mayGrow` stays.
 */
export function withoutGrowing(value: unknown, mayGrow: readonly string[]): unknown {
  const last = isObject(value) && !Array.isArray(value) ? Object.keys(value).at(-1) : undefined;
  return last !== undefined && mayGrow.includes(last) ? value : withoutLastText(value);
}

function withoutLastText(value: unknown): unknown {
  if (typeof value === 'string') return undefined;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const last = withoutLastText(items.at(-1));
    return last === undefined ? items.slice(0, -1) : [...items.slice(0, -1), last];
  }
  const last = isObject(value) ? Object.entries(value).at(-1) : undefined;
  return last ? { ...(value as object), [last[0]]: withoutLastText(last[1]) } : value;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
