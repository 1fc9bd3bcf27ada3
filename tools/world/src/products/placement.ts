import type { Random } from '../random.ts';
import type { Viewpoint } from '../truth/product-truth.ts';
import type { Bounds, Point } from './shapes/shape.ts';

const MARGIN = 0.045;

/** How a shape's units become the picture's pixels. */
export interface Placement {
  /** As SVG writes it. */
  readonly transform: string;
  /** Of the placed product, in pixels. */
  readonly box: Bounds;
  readonly toPicture: (point: Point) => Point;
}

export interface PlacementInput {
  readonly bounds: Bounds;
  readonly viewpoint: Viewpoint;
  readonly width: number;
  readonly height: number;
  readonly mirrored: boolean;
  /** Where something else needs room: left (-1), right (1), nowhere (0). */
  readonly roomAt: -1 | 0 | 1;
}

type Matrix = readonly [a: number, b: number, c: number, d: number];

/** Puts the product wholly into the picture's middle square, at six to nine tenths of what fits. */
export function placement(random: Random, input: PlacementInput): Placement {
  const { bounds, width, height, roomAt } = input;
  const matrix = viewed(random, input.viewpoint, input.mirrored);
  const corners = cornersOf(bounds).map((corner) => apply(matrix, corner));
  const extent = boxOf(corners);
  const [across, down] = [extent.right - extent.left, extent.bottom - extent.top];
  const room = 1 - 2 * MARGIN - (roomAt === 0 ? 0 : 0.1);
  const largest = Math.min((room * width) / across, ((1 - 2 * MARGIN) * height) / down);
  const longest = Math.max(width, height);
  const scale = Math.min(largest, (longest * random.uniform(0.58, 0.92)) / 100);
  const square = Math.min(width, height);
  const slack = (size: number, side: number): number =>
    Math.max(0, (Math.max(square, size) - size) / 2 - MARGIN * side);
  const [slackX, slackY] = [slack(across * scale, width), slack(down * scale, height)];
  const centerX =
    width / 2 + (roomAt === 0 ? random.uniform(-1, 1) : -roomAt * random.uniform(0.5, 1)) * slackX;
  const centerY = height / 2 + random.uniform(-1, 1) * slackY;
  const [offsetX, offsetY] = [
    centerX - ((extent.left + extent.right) / 2) * scale,
    centerY - ((extent.top + extent.bottom) / 2) * scale,
  ];
  const toPicture = (point: Point): Point => {
    const [x, y] = apply(matrix, point);
    return [x * scale + offsetX, y * scale + offsetY];
  };
  const numbers = [...matrix.map((part) => part * scale), offsetX, offsetY];
  return {
    transform: `matrix(${numbers.map((part) => part.toFixed(4)).join(' ')})`,
    box: boxOf(cornersOf(bounds).map(toPicture)),
    toPicture,
  };
}

function viewed(random: Random, viewpoint: Viewpoint, mirrored: boolean): Matrix {
  const flip = mirrored ? -1 : 1;
  const side = random.choice([-1, 1]);
  if (viewpoint === 'turned') {
    const [narrow, lean] = [random.uniform(0.68, 0.82), Math.tan(random.uniform(0.1, 0.22)) * side];
    return [flip * narrow, flip * narrow * lean, 0, 1];
  }
  const degrees = viewpoint === 'tilted' ? random.uniform(8, 25) * side : random.uniform(-2, 2);
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [flip * cosine, flip * sine, -sine, cosine];
}

const apply = ([a, b, c, d]: Matrix, [x, y]: Point): Point => [a * x + c * y, b * x + d * y];

const cornersOf = ({ left, top, right, bottom }: Bounds): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

const boxOf = (corners: readonly Point[]): Bounds => ({
  left: Math.min(...corners.map(([x]) => x)),
  top: Math.min(...corners.map(([, y]) => y)),
  right: Math.max(...corners.map(([x]) => x)),
  bottom: Math.max(...corners.map(([, y]) => y)),
});
