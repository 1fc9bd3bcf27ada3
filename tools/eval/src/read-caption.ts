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
  without: 'flat',
  going: 'mixed',
};

/** What a caption of the synthetic world states, by the names of `attributesOf`; empty for any other text. */
export function readCaption(caption: string): Attributes {
  const text = caption.replace(/^an? /, '');
  return (
    readProduct(text) ?? readPie(text) ?? readScatter(text) ?? readSeries(text) ?? readDocument(text) ?? {}
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
  return { kind: 'pie', ...number('count', count), color, majority: share === 'more' };
}

function readScatter(text: string): Attributes | undefined {
  const match = /^(\S+) scatter chart (rising|falling|without)/.exec(text);
  if (!match) return undefined;
  const [, color = '', trend = ''] = match;
  return { kind: 'scatter', color, trend: TRENDS[trend] ?? '', outlier: text.endsWith('with an outlier') };
}

function readSeries(text: string): Attributes | undefined {
  const match =
    /^(?:(\S+) )??(?:(grouped|stacked|horizontal) )?(bar|line) chart with (\S+) (series and (\S+) )?(\S+) (\S+)(?: in the middle| flat| different ways)?(?:, the (\S+) is the highest)?(, with an outlier)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, color, style, base, first = '', several, second = '', , trend = '', highest, outlier] = match;
  const kind = [style, base].filter(Boolean).join('-');
  const lines = kind === 'line' && color === undefined;
  return {
    kind,
    trend: TRENDS[trend] ?? trend,
    ...number('series', several || lines ? first : 'one'),
    ...(lines ? {} : number('count', several ? second : first)),
    ...(color === undefined ? {} : { color }),
    ...(highest === undefined ? {} : { highest: ORDINALS.indexOf(highest) + 1 }),
    outlier: outlier !== undefined,
  };
}

function readDocument(text: string): Attributes | undefined {
  const match = /^(scanned|photographed) (\S+)( with a signature)?(?: (?:and|with) a (\S+) stamp)?$/.exec(
    text,
  );
  if (!match) return undefined;
  const [, capture = '', kind = '', signature, stamp = 'none'] = match;
  return { kind, capture, signature: signature !== undefined, stamp };
}

const number = (name: string, word: string): Attributes => ({
  [name]: word === 'one' ? 1 : (NUMBERS[word] ?? word),
});
