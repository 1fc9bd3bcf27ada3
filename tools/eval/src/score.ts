import type { Result } from './result.ts';

export interface Score {
  readonly right: number;
  readonly total: number;
  /** `right / total`; 0 where nothing was measured. */
  readonly accuracy: number;
}

export function scoreOf(results: readonly Result[]): Score {
  const right = results.filter((result) => result.right).length;
  const total = results.length;
  return { right, total, accuracy: total === 0 ? 0 : right / total };
}

/** A score for each value of `key`, in the order in which they first appear; results without one are left out. */
export function scoresBy(
  results: readonly Result[],
  key: (result: Result) => string | undefined,
): Record<string, Score> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const name = key(result);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(result);
    else groups.set(name, [result]);
  }
  return Object.fromEntries([...groups].map(([name, group]) => [name, scoreOf(group)]));
}

/** How often captions state each attribute rightly, of the pictures that have it. */
export function scoresOfAttributes(results: readonly Result[]): Record<string, Score> {
  const names = new Set(results.flatMap(({ attributes = {} }) => Object.keys(attributes)));
  return Object.fromEntries(
    [...names].sort().map((name) => {
      const stated = results.flatMap((result) => {
        const right = result.attributes?.[name];
        return right === undefined ? [] : [{ ...result, right }];
      });
      return [name, scoreOf(stated)];
    }),
  );
}
