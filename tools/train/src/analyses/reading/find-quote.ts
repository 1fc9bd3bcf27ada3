/** Of a quotation's letters, those that may be misread for it still to be found. */
const MOST_MISREAD = 0.25;

interface Found {
  readonly quote: string;
  readonly distance: number;
}

/**
 * The words of the text that are nearest to what is wanted, as they stand there: misread as the text has them. Null
 * where nothing is near. Row breaks and the `|` between cells count as spaces.
 */
export function findQuote(text: string, wanted: string, mostMisread = MOST_MISREAD): string | null {
  if (wanted === '') return null;
  const exact = exactQuote(text, wanted);
  if (exact !== null) return exact;
  const allowed = Math.floor(wanted.length * mostMisread);
  if (allowed < 1) return null;
  const found = nearest(text.replace(/\s*[\n|]\s*/gu, ' '), wanted);
  return found.distance <= allowed ? found.quote : null;
}

/** What is wanted as it stands in the text, whole words only and whatever is between them; else null. */
export function exactQuote(text: string, wanted: string): string | null {
  const pattern = Array.from(wanted.replace(/\s+/gu, ''), (letter) =>
    letter.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'),
  ).join('[\\s|]*');
  const match = new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])${pattern}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'u').exec(text);
  return match ? match[0].replace(/[\s|]+/gu, ' ') : null;
}

/** Approximate substring matching (Sellers 1980), then widened to whole words. */
function nearest(text: string, wanted: string): Found {
  const columns = wanted.length + 1;
  let costs = Array.from({ length: columns }, (_, index) => index);
  let starts = new Array<number>(columns).fill(0);
  let best = { distance: Infinity, start: 0, end: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const nextCosts = [0];
    const nextStarts = [at + 1];
    for (let column = 1; column < columns; column += 1) {
      const replaced = (costs[column - 1] ?? 0) + (wanted[column - 1] === text[at] ? 0 : 1);
      const added = (costs[column] ?? 0) + 1;
      const left = (nextCosts[column - 1] ?? 0) + 1;
      const least = Math.min(replaced, added, left);
      nextCosts.push(least);
      nextStarts.push(
        (least === replaced
          ? column === 1
            ? at
            : starts[column - 1]
          : least === added
            ? starts[column]
            : nextStarts[column - 1]) ?? 0,
      );
    }
    [costs, starts] = [nextCosts, nextStarts];
    const distance = costs[columns - 1] ?? Infinity;
    if (distance < best.distance) best = { distance, start: starts[columns - 1] ?? 0, end: at + 1 };
  }
  let { start, end } = best;
  while (start > 0 && text[start - 1] !== ' ') start -= 1;
  while (end < text.length && text[end] !== ' ') end += 1;
  const quote = text.slice(start, end).trim();
  // What ends a clause belongs to a name only where the name has it.
  const ending = /[,;:]+$/u;
  return { quote: ending.test(wanted) ? quote : quote.replace(ending, ''), distance: best.distance };
}
