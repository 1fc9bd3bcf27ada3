/**
 * Works through a list in batches of at most `size`, one after the other, and joins the results in order.
 * Between batches an aborted signal throws its reason.
 */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  size: number,
  work: (batch: readonly Item[]) => Promise<readonly Result[]>,
  signal?: AbortSignal,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += size) {
    signal?.throwIfAborted();
    results.push(...(await work(items.slice(start, start + size))));
  }
  return results;
}
