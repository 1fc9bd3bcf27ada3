import type { Point } from 'image-js';
import type { default as SharpModule } from 'sharp';

/** Of the longest side, in pixels: letters are gone there, edges of paper are not. */
const LOOKED_AT_SIDE = 400;
const BLUR = 1.5;
/** Of the picture: smaller light areas are things, larger ones are the whole page of a scan. */
const LEAST_AREA = 0.2;
const MOST_AREA = 0.97;
/** Of the outline that a sheet's four corners enclose; what has rounder edges is no sheet. */
const LEAST_SQUARE = 0.94;
/** Of the outline that is light: a sheet of text, but not a ring. */
const LEAST_LIGHT = 0.6;
/** Radians: with all its edges as straight as this, it is read as it is. */
const LEAST_TILT = 0.01;

/**
 * The corners, in pixels of the picture and clockwise, of a sheet of paper that lies askew before something darker. None
 * where the picture shows no such sheet, as scans and charts do not. Light is told from dark by Otsu's threshold ("A
 * threshold selection method from gray-level histograms", 1979).
 */
export async function findSheet(path: string, sharp: typeof SharpModule): Promise<Point[] | undefined> {
  const { Image, fromMask } = await import('image-js');
  const { width, height } = await sharp(path).metadata();
  const { data, info } = await sharp(path)
    .resize(LOOKED_AT_SIDE, LOOKED_AT_SIDE, { fit: 'inside' })
    .blur(BLUR)
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const light = new Image(info.width, info.height, { data, colorModel: 'GREY' }).threshold();
  const [largest] = fromMask(light)
    .getRois({ kind: 'white' })
    .toSorted((a, b) => b.surface - a.surface);
  if (!largest) return undefined;
  const { points } = largest.getMask().getConvexHull();
  const outline = signedArea(points) < 0 ? points.toReversed() : points;
  const area = areaOf(outline);
  const share = area / (info.width * info.height);
  if (share < LEAST_AREA || share > MOST_AREA || largest.surface < LEAST_LIGHT * area) return undefined;
  const corners = fourCorners(outline);
  if (areaOf(corners) < LEAST_SQUARE * area || !isAskew(corners)) return undefined;
  return corners.map(({ column, row }) => ({
    column: ((column + largest.origin.column) * width) / info.width,
    row: ((row + largest.origin.row) * height) / info.height,
  }));
}

/** Leaves out the corner that encloses least, again and again (Visvalingam and Whyatt 1993). */
function fourCorners(outline: readonly Point[]): Point[] {
  const corners = [...outline];
  while (corners.length > 4) {
    const losses = corners.map((corner, at) =>
      areaOf([neighbour(corners, at, -1), corner, neighbour(corners, at, 1)]),
    );
    corners.splice(losses.indexOf(Math.min(...losses)), 1);
  }
  return corners;
}

function isAskew(corners: readonly Point[]): boolean {
  return corners.some((corner, at) => {
    const next = neighbour(corners, at, 1);
    const direction = Math.atan2(next.row - corner.row, next.column - corner.column);
    const quarter = Math.PI / 2;
    return Math.abs(direction - quarter * Math.round(direction / quarter)) > LEAST_TILT;
  });
}

const areaOf = (corners: readonly Point[]): number => Math.abs(signedArea(corners));

/** By the shoelace formula; of corners that go clockwise, rows growing downwards, it is positive. */
function signedArea(corners: readonly Point[]): number {
  const products = corners.map((corner, at) => {
    const next = neighbour(corners, at, 1);
    return corner.column * next.row - next.column * corner.row;
  });
  return products.reduce((sum, product) => sum + product, 0) / 2;
}

const neighbour = (corners: readonly Point[], at: number, steps: number): Point =>
  corners.at((at + steps) % corners.length) ?? { column: 0, row: 0 };
