export interface PageOf<P> {
  readonly page: readonly P[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** At most `first` of an ordered list, of those after a place, which itself may be gone. */
export function pageAfter<P>(
  order: readonly P[],
  compare: (one: P, other: P) => number,
  first: number,
  after: P | undefined,
): PageOf<P> {
  const next = after ? order.findIndex((position) => compare(after, position) < 0) : 0;
  const start = next === -1 ? order.length : next;
  return {
    page: order.slice(start, start + first),
    hasNext: start + first < order.length,
    hasPrevious: start > 0,
  };
}
