import type { Random } from '../random.ts';
import type { ScatterChartTruth } from '../truth/chart-truth.ts';

type Point = readonly [x: number, y: number];

/** How much of the height a trend goes up or down, and how closely a flat cloud has none (correlation). */
const CLEAR_CORRELATION = 0.75;
const NO_CORRELATION = 0.15;
/** Of the range of all points: how far an outlier is from the nearest other point, and no other point is. */
const FAR = 0.3;
const NEAR = 0.2;
const OFF_TREND = 0.5;

/** 12 to 120 points in shares of their range; an outlier is the last one. */
export function sampleCloud(random: Random, trend: ScatterChartTruth['trend'], outlier: boolean): Point[] {
  for (;;) {
    const cloud = sampleTrendCloud(random, trend);
    if (!isClear(correlation(cloud), trend)) continue;
    const points = spread(outlier ? [...cloud, samplePlace(random, trend)] : cloud);
    const distances = nearestDistances(points);
    const far = distances.pop() ?? 0;
    const closeEnough = distances.every((distance) => distance <= NEAR);
    const rightEnd = outlier ? far >= FAR : far <= NEAR;
    if (closeEnough && rightEnd) return points;
  }
}

/** Off the trend, and not just further along it. */
function samplePlace(random: Random, trend: ScatterChartTruth['trend']): Point {
  for (;;) {
    const [x, y] = [random.uniform(-0.5, 1.5), random.uniform(-0.5, 1.5)];
    const height = trend === 'rising' ? x : 1 - x;
    if (trend === 'flat' || Math.abs(y - height) >= OFF_TREND) return [x, y];
  }
}

/** To a range from 0 to 1 in both directions. */
function spread(points: readonly Point[]): Point[] {
  const [lowX, highX] = extent(points, 0);
  const [lowY, highY] = extent(points, 1);
  return points.map(([x, y]) => [(x - lowX) / (highX - lowX), (y - lowY) / (highY - lowY)]);
}

function extent(points: readonly Point[], axis: 0 | 1): Point {
  const values = points.map((point) => point[axis]);
  return [Math.min(...values), Math.max(...values)];
}

function sampleTrendCloud(random: Random, trend: ScatterChartTruth['trend']): Point[] {
  const count = random.chance(0.5) ? random.int(12, 40) : random.int(41, 120);
  const scatter = random.uniform(0.04, 0.16);
  const bend = random.uniform(0.7, 1.5);
  const even = random.chance(0.6);
  const gaussian = (): number =>
    (random.uniform(-1, 1) + random.uniform(-1, 1) + random.uniform(-1, 1)) / 1.7;
  return Array.from({ length: count }, () => {
    const x = even ? random.uniform(0, 1) : 0.5 + 0.35 * gaussian();
    if (trend === 'flat') return [x, even ? random.uniform(0, 1) : 0.5 + 0.35 * gaussian()];
    const height = Math.max(0, trend === 'rising' ? x : 1 - x) ** bend;
    return [x, 0.1 + 0.8 * height + scatter * gaussian()];
  });
}

const isClear = (value: number, trend: ScatterChartTruth['trend']): boolean =>
  trend === 'flat'
    ? Math.abs(value) <= NO_CORRELATION
    : (trend === 'rising' ? value : -value) >= CLEAR_CORRELATION;

/** Pearson's correlation of the two coordinates. */
export function correlation(points: readonly Point[]): number {
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = (a: 0 | 1, b: 0 | 1): number => {
    const means = [meanX, meanY] as const;
    return points.reduce((sum, point) => sum + (point[a] - means[a]) * (point[b] - means[b]), 0);
  };
  return covariance(0, 1) / Math.sqrt(covariance(0, 0) * covariance(1, 1));
}

/** Of every point to the nearest other one, in shares of the range of all of them. */
export function nearestDistances(points: readonly Point[]): number[] {
  const [lowX, highX] = extent(points, 0);
  const [lowY, highY] = extent(points, 1);
  const [width, height] = [highX - lowX, highY - lowY];
  return points.map(([x, y], index) =>
    Math.min(
      ...points.map(([otherX, otherY], other) =>
        other === index ? Infinity : Math.hypot((x - otherX) / width, (y - otherY) / height),
      ),
    ),
  );
}
