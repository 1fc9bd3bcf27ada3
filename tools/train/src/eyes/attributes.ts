import { MOST_COUNTED } from '@glimpse/world';
import type { ChartTruth, SeriesChartTruth, Truth } from '@glimpse/world';

/** By name what a caption states of a picture, one word or number each; what it does not state is absent. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** What the caption of this picture states. */
export function attributesOf(truth: Truth): Attributes {
  switch (truth.type) {
    case 'product': {
      const { kind, color, pattern, material, background, price } = truth;
      return { kind, color, pattern, material, background, tag: price !== undefined };
    }
    case 'chart':
      return chartAttributes(truth);
    case 'document': {
      const { kind, capture, signature, stamp = 'none' } = truth;
      return { kind, capture, signature, stamp };
    }
  }
}

function chartAttributes(truth: ChartTruth): Attributes {
  switch (truth.kind) {
    case 'pie': {
      const { kind, slices, largest, majority } = truth;
      return { kind, count: slices.length, color: largest, majority };
    }
    case 'scatter': {
      const { kind, color, trend } = truth;
      return { kind, color, trend };
    }
    default:
      return seriesAttributes(truth);
  }
}

function seriesAttributes(truth: SeriesChartTruth): Attributes {
  const { kind, series, trend, outlier } = truth;
  const [only, ...others] = series;
  const single = only !== undefined && others.length === 0;
  return {
    kind,
    trend,
    ...(single ? { color: only.color, outlier: outlier !== undefined } : {}),
    ...(kind === 'line' ? { series: single ? 1 : 'several' } : barAttributes(truth)),
  };
}

function barAttributes({ categories, highest }: SeriesChartTruth): Attributes {
  if (categories.length > MOST_COUNTED) return { count: 'many' };
  return { count: categories.length, ...(highest === undefined ? {} : { highest }) };
}
