/** Index of the largest value in `data[start, end)`, counted from `start`; the first of equals. */
export function argmax(data: Float32Array, start = 0, end = data.length): number {
  let best = start;
  for (let at = start + 1; at < end; at++) if (data[at]! > data[best]!) best = at;
  return best - start;
}
