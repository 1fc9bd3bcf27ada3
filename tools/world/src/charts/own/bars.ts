import { element } from '../../svg.ts';
import type { Attributes } from '../../svg.ts';
import { textLine } from '../../text.ts';
import { lightness, mixColors } from '../chart-paint.ts';
import type { SeriesPlan } from '../chart-plan.ts';
import type { MarkStyle } from './mark-style.ts';
import { categoryPosition, valuePosition } from './plot-frame.ts';
import type { PlotFrame } from './plot-frame.ts';

/** Where a bar begins and ends, in pixels along both axes. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** The bars of all series: side by side, stacked, or lying. */
export function drawBars({ truth, paints }: SeriesPlan, frame: PlotFrame, style: MarkStyle): string {
  const { series, categories, kind } = truth;
  const stacked = kind === 'stacked-bar';
  const columns = stacked ? 1 : series.length;
  const bases = categories.map(() => 0);
  const groups = series.map(({ values }, index) => {
    const bars = values.map((value, category): Bar => {
      const base = stacked ? (bases[category] ?? 0) : 0;
      bases[category] = base + value;
      const width = style.fill / columns;
      const share = (1 - style.fill) / 2 + width * (stacked ? 0 : index);
      const gap = columns > 1 ? (width * style.groupGap) / 2 : 0;
      return {
        from: categoryPosition(frame, (category + share + gap) / categories.length),
        to: categoryPosition(frame, (category + share + width - gap) / categories.length),
        start: valuePosition(frame, base),
        end: valuePosition(frame, base + value),
        value,
      };
    });
    const css = paints[index]?.css ?? '';
    const id = `bar${index}`;
    const fill = style.gradient ? `url(#${id})` : css;
    const rounded = stacked && index < series.length - 1 ? { ...style, radius: 0 } : style;
    const shapes = bars.map((bar) => rectangle(bar, frame.horizontal, rounded));
    const labels =
      style.valueLabels === 'none' ? [] : bars.map((bar) => label(bar, frame, style, stacked, css));
    return (
      (style.gradient ? gradient(id, css, frame.horizontal) : '') +
      element(
        'g',
        { fill, 'fill-opacity': style.opacity, ...outlineOf(style, css, frame.page.plot) },
        ...shapes,
      ) +
      labels.join('')
    );
  });
  return groups.join('');
}

function rectangle({ from, to, start, end }: Bar, horizontal: boolean, { radius }: MarkStyle): string {
  const [low, high] = [Math.min(start, end), Math.max(start, end)];
  const sides = horizontal
    ? { x: low, y: from, width: high - low, height: to - from }
    : { x: from, y: low, width: to - from, height: high - low };
  const rx = Math.min(radius, (to - from) / 2, (high - low) / 2);
  return element('rect', rx > 0 ? { ...sides, rx } : sides);
}

export function outlineOf({ outline, outlineWidth }: MarkStyle, css: string, ground: string): Attributes {
  if (outline === 'none') return {};
  const colors = { dark: mixColors(css, '#000000', 0.45), light: mixColors(css, '#ffffff', 0.6), ground };
  return { stroke: colors[outline], 'stroke-width': outlineWidth };
}

function gradient(id: string, css: string, horizontal: boolean): string {
  const ends = horizontal ? { x1: 0, y1: 0, x2: 1, y2: 0 } : { x1: 0, y1: 1, x2: 0, y2: 0 };
  return element(
    'linearGradient',
    { id, ...ends },
    element('stop', { offset: 0, 'stop-color': mixColors(css, '#000000', 0.15) }),
    element('stop', { offset: 1, 'stop-color': mixColors(css, '#ffffff', 0.15) }),
  );
}

function label(
  bar: Bar,
  { page, horizontal, axis }: PlotFrame,
  style: MarkStyle,
  stacked: boolean,
  css: string,
): string {
  const inside = stacked || style.valueLabels === 'inside';
  const size = Math.min(page.fontSize * 0.85, Math.abs(bar.to - bar.from) * (horizontal ? 0.8 : 0.45));
  const outward = Math.sign(bar.end - bar.start) || 1;
  const along = inside ? (bar.start + bar.end) / 2 : bar.end + outward * size * 0.7;
  const across = (bar.from + bar.to) / 2;
  const [x, y] = horizontal ? [along, across] : [across, along];
  const fill = inside ? (lightness(css) > 140 ? '#222222' : '#ffffff') : page.ink;
  const beside = horizontal && !inside ? (outward > 0 ? 'start' : 'end') : 'middle';
  const text = axis.numbers === 'plain' ? String(bar.value) : bar.value.toLocaleString('en-US');
  return textLine(text, x, y + size * 0.35, size, { fill, 'text-anchor': beside });
}
