import type { TextLine, TextWord } from '@glimpse/core';

/** `[a, b, c, d, e, f]` as in SVG: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const TOKEN = /<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/gu;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/gu;
const CHARACTER_WIDTH = 0.53;
/** Text that is turned further than this is rarely read. */
const MOST_SLOPE = 0.4;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

interface Frame {
  readonly matrix: Matrix;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The texts of a drawing as an encoder that makes no mistakes would read them, in the picture's pixels. */
export const printedText = (svg: string): TextLine[] =>
  writings(svg).flatMap(({ text, frame }) => lineOf(text, frame) ?? []);

/** All texts of a drawing, those too that are turned so far that they are rarely read. */
export const writtenTexts = (svg: string): string[] => writings(svg).map(({ text }) => text.trim());

interface Writing {
  readonly text: string;
  readonly frame: Frame;
}

function writings(svg: string): Writing[] {
  const stack: Frame[] = [{ matrix: IDENTITY, attributes: {} }];
  const found: Writing[] = [];
  for (const [, closes = '', name = '', raw = '', closed = '', text = ''] of svg.matchAll(TOKEN)) {
    const frame = stack.at(-1) ?? { matrix: IDENTITY, attributes: {} };
    if (text) {
      if ('text' in frame.attributes && text.trim()) found.push({ text: unescape(text), frame });
    } else if (closes) stack.pop();
    else if (!closed) stack.push(frameOf(name, raw, frame));
  }
  return found;
}

function frameOf(name: string, raw: string, parent: Frame): Frame {
  const own = Object.fromEntries(
    Array.from(raw.matchAll(ATTRIBUTE), ([, key = '', value = '']) => [key, value]),
  );
  const style = Object.fromEntries(
    (own.style ?? '')
      .split(';')
      .map((part) => part.split(':').map((piece) => piece.trim()) as [string, string]),
  );
  const moved =
    name === 'svg' && (own.x ?? own.y) !== undefined
      ? multiply(parent.matrix, [1, 0, 0, 1, Number(own.x ?? 0), Number(own.y ?? 0)])
      : parent.matrix;
  const matrix = multiply(moved, transformOf(own.transform ?? ''));
  const size = style.font ?? style['font-size'];
  return {
    matrix,
    attributes: {
      ...parent.attributes,
      ...own,
      ...(size && { 'font-size': /([\d.]+)px/u.exec(size)?.[1] ?? size }),
      ...(name === 'text' && { text: 'yes' }),
    },
  };
}

function transformOf(text: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of text.matchAll(/(\w+)\(([^)]*)\)/gu)) {
    const [a = 0, b, c, d = 0, e = 0, f = 0] = list.split(/[\s,]+/u).map(Number);
    matrix = multiply(matrix, step(name, a, b, c, d, e, f));
  }
  return matrix;
}

function step(
  name: string,
  a: number,
  b: number | undefined,
  c: number | undefined,
  d: number,
  e: number,
  f: number,
): Matrix {
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  if (name === 'matrix') return [a, b ?? 0, c ?? 0, d, e, f];
  const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
  const turned: Matrix = [cos, sin, -sin, cos, 0, 0];
  const [x, y] = [b ?? 0, c ?? 0];
  return multiply(multiply([1, 0, 0, 1, x, y], turned), [1, 0, 0, 1, -x, -y]);
}

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

function lineOf(text: string, { matrix, attributes }: Frame): TextLine | undefined {
  const [a, b, c, d, e, f] = matrix;
  if (Math.abs(b) > MOST_SLOPE * Math.abs(a)) return undefined;
  const size = Number(attributes['font-size'] ?? 12);
  const anchor = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'start'] ?? 0;
  const left = Number(attributes.x ?? 0) - anchor * text.length * size * CHARACTER_WIDTH;
  const middle = Number(attributes.y ?? 0) - size * 0.35;
  const height = size * Math.hypot(c, d) * 0.75;
  const words = Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }): TextWord => {
    const x = left + (index + word.length / 2) * size * CHARACTER_WIDTH;
    const width = word.length * size * CHARACTER_WIDTH * Math.hypot(a, b);
    const center = { x: a * x + c * middle + e, y: b * x + d * middle + f };
    return {
      text: word,
      score: 1,
      box: { x: center.x - width / 2, y: center.y - height / 2, width, height },
    };
  });
  const [first] = words;
  return first && { text: text.trim(), score: 1, box: first.box, words };
}

const unescape = (text: string): string => text.replace(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity);
