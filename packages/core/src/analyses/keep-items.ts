/** What becomes of the items that are kept; each is told the place that it then has, for paths to name it. */
export function keepItems<From, To>(
  items: readonly From[] | undefined,
  toItem: (item: From, place: number) => To | null,
): To[] {
  const kept: To[] = [];
  for (const item of items ?? []) {
    const made = toItem(item, kept.length);
    if (made !== null) kept.push(made);
  }
  return kept;
}
