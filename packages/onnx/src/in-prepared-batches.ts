export interface BatchSteps<Item, Prepared, Result> {
  /** Begins with the next batch before the one at hand is worked on. */
  readonly prepare: (batch: readonly Item[]) => Promise<Prepared>;
  readonly work: (prepared: Prepared) => Promise<readonly Result[]>;
}

/**
 * Works through a list in batches of at most `size`, one after the other, while the next one is being prepared, and
 * joins the results in order. Between batches an aborted signal throws its reason.
 */
export async function inPreparedBatches<Item, Prepared, Result>(
  items: readonly Item[],
  size: number,
  { prepare, work }: BatchSteps<Item, Prepared, Result>,
  signal?: AbortSignal,
): Promise<Result[]> {
  const results: Result[] = [];
  const begin = (start: number): Promise<Prepared> | undefined => {
    const preparing = start < items.length ? prepare(items.slice(start, start + size)) : undefined;
    // When the work on the batch before fails, nobody hears of this one.
    preparing?.catch(() => undefined);
    return preparing;
  };
  let next = begin(0);
  for (let start = size; next; start += size) {
    const prepared = await next;
    signal?.throwIfAborted();
    next = begin(start);
    results.push(...(await work(prepared)));
  }
  return results;
}
