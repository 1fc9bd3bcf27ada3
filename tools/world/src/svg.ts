export type Attributes = Readonly<Record<string, string | number>>;

/** One SVG element as text; numbers are written to a hundredth, attribute values are trusted. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${format(value)}"`);
  return children.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** A whole SVG document of the given size in pixels. */
export const svgDocument = (width: number, height: number, ...children: readonly string[]): string =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    ...children,
  );

/** An SVG path or points list of `x,y` pairs. */
export const points = (pairs: readonly (readonly [x: number, y: number])[]): string =>
  pairs.map(([x, y]) => `${format(x)},${format(y)}`).join(' ');

/** Path data with its numbers written to a hundredth: pathData`M${x} ${y}Z`. */
export const pathData = (texts: TemplateStringsArray, ...numbers: readonly number[]): string =>
  texts.reduce((data, text, index) => `${data}${format(numbers[index - 1] ?? 0)}${text}`);

/** Where in a gradient, from 0 to 1, which color, and how opaque. */
export type Stop = readonly [offset: number, color: string, opacity?: number];

/** `linearGradient` or `radialGradient` with its stops. */
export const gradient = (
  name: 'linearGradient' | 'radialGradient',
  attributes: Attributes,
  stops: readonly Stop[],
): string =>
  element(
    name,
    attributes,
    ...stops.map(([offset, color, opacity = 1]) =>
      element('stop', { offset, 'stop-color': color, 'stop-opacity': opacity }),
    ),
  );

const format = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
