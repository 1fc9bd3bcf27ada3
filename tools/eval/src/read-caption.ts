import type { Attributes } from '@glimpse/train';

const NUMBERS: Readonly<Record<string, number | 'many'>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  many: 'many',
};
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const TRENDS: Readonly<Record<string, string>> = {
  rising: 'rising',
  falling: 'falling',
  peaking: 'peaking',
  dipping: 'dipping',
  staying: 'flat',
  going: 'mixed',
};
const TREND = String.raw`([^\s,]+)(?: in the middle| flat| different ways)?`;
const OUTLIER = ', with an outlier';

/** What a caption of the synthetic world states, by the names of `attributesOf`; empty for any other text. */
export function readCaption(caption: string): Attributes {
  const text = caption.replace(/^an? /, '');
  return (
    readProduct(text) ??
    readPie(text) ??
    readScatter(text) ??
    readLine(text) ??
    readBars(text) ??
    readDocument(text) ??
    {}
  );
}

function readProduct(text: string): Attributes | undefined {
  const match = /^(\S+) (?:(\S+) )?(\S+) (\S+) on a (\S+) background(, with a price tag)?$/.exec(text);
  if (!match) return undefined;
  const [, color = '', pattern = 'plain', material = '', kind = '', background = '', tag] = match;
  return { kind, color, pattern, material, background, tag: tag !== undefined };
}

function readPie(text: string): Attributes | undefined {
  const match =
    /^pie chart with (\S+) slices, the largest slice is (\S+) and takes (more|less) than half$/.exec(text);
  if (!match) return undefined;
  const [, count = '', color = '', share] = match;
  return { kind: 'pie', count: NUMBERS[count] ?? count, color, majority: share === 'more' };
}

function readScatter(text: string): Attributes | undefined {
  const match = /^(\S+) scatter chart (?:(rising|falling)|without a trend)$/.exec(text);
  if (!match) return undefined;
  const [, color = '', trend = 'flat'] = match;
  return { kind: 'scatter', color, trend };
}

function readLine(text: string): Attributes | undefined {
  const match = new RegExp(`^(?:(\\S+) )?line chart (with several lines )?${TREND}(${OUTLIER})?$`).exec(text);
  if (!match) return undefined;
  const [, color, several, trend = '', outlier] = match;
  return {
    kind: 'line',
    trend: TRENDS[trend] ?? trend,
    series: several === undefined ? 1 : 'several',
    ...single(color, outlier),
  };
}

function readBars(text: string): Attributes | undefined {
  const match = new RegExp(
    `^(?:(\\S+) )??(?:(grouped|stacked|horizontal) )?bar chart with (\\S+) \\S+ ${TREND}(?:, the (\\S+) is the highest)?(${OUTLIER})?$`,
  ).exec(text);
  if (!match) return undefined;
  const [, color, style, count = '', trend = '', highest, outlier] = match;
  return {
    kind: style === undefined ? 'bar' : `${style}-bar`,
    trend: TRENDS[trend] ?? trend,
    count: NUMBERS[count] ?? count,
    ...(highest === undefined ? {} : { highest: ORDINALS.indexOf(highest) + 1 }),
    ...single(color, outlier),
  };
}

/** A color is named where there is one series, and only there an outlier may be. */
const single = (color: string | undefined, outlier: string | undefined): Attributes =>
  color === undefined ? {} : { color, outlier: outlier !== undefined };

function readDocument(text: string): Attributes | undefined {
  const match = /^(scanned|photographed) (\S+)( with a signature)?(?: (?:and|with) a (\S+) stamp)?$/.exec(
    text,
  );
  if (!match) return undefined;
  const [, capture = '', kind = '', signature, stamp = 'none'] = match;
  return { kind, capture, signature: signature !== undefined, stamp };
}
