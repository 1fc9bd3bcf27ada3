import type { Random } from '../../random.ts';
import { MOST_COUNTED } from '../../truth/chart-truth.ts';
import type { ChartPlan } from '../chart-plan.ts';
import { isSeenOn } from '../seen-on.ts';
import { sampleAxisStyle } from './axis-style.ts';
import type { AxisStyle } from './axis-style.ts';
import { sampleLook } from './library-look.ts';
import { MARKERS, sampleMarkStyle } from './mark-style.ts';
import type { MarkStyle } from './mark-style.ts';
import { NARROW, samplePageStyle } from './page-style.ts';
import type { PageStyle } from './page-style.ts';

export interface OwnStyle {
  readonly page: PageStyle;
  readonly axis: AxisStyle;
  readonly marks: MarkStyle;
}

const FADING = ['red', 'pink', 'brown', 'black'];

/** Any mixture of looks, or that of a library. */
export function sampleOwnStyle(random: Random, plan: ChartPlan): OwnStyle {
  const { truth, paints, dark } = plan;
  const several = truth.kind === 'pie' || ('series' in truth && truth.series.length > 1);
  const sampled = samplePageStyle(random, plan, several);
  const look = sampleLook(random);
  const ground = look.page.plot ?? '#ffffff';
  const fits = !dark && isSeenOn(plan, ground);
  const useLook = random.chance(0.4) && fits;
  const page = useLook ? { ...sampled, ...look.page } : sampled;
  const narrow = page.width < page.height * NARROW && page.legend === 'right';
  const legend = several && !narrow ? page.legend : sampled.legend;
  const axis = { ...sampleAxisStyle(random, page), ...(useLook ? look.axis : {}) };
  const marks = sampleMarkStyle(random, page);
  const faint = paints.some(({ color }) => FADING.includes(color));
  return {
    page: { ...page, legend },
    axis,
    marks: {
      ...marks,
      opacity: faint ? Math.max(marks.opacity, 0.88) : marks.opacity,
      marker: countable(random, plan, marks),
    },
  };
}

/** A caption counts up to six points of a single line: they get markers. */
function countable(random: Random, { truth }: ChartPlan, { marker }: MarkStyle): MarkStyle['marker'] {
  if (truth.kind !== 'line' || truth.series.length > 1 || truth.categories.length > MOST_COUNTED)
    return marker;
  return marker === 'none' && random.chance(0.85) ? random.choice(MARKERS) : marker;
}
