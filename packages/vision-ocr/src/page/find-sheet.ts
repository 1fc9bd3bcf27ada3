import type { Point } from 'image-js';
import type { default as SharpModule } from 'sharp';
import { areaOf, encloses, fourCorners, isAskew, signedArea } from './outline.ts';
import type { Size } from './size.ts';

/** Of the longest side, in pixels: letters are gone there, edges of paper are not. */
const LOOKED_AT_SIDE = 400;
const BLUR = 1.5;
/** Of the picture: smaller light areas are things. */
const LEAST_AREA = 0.2;
/** Pixels to the edge of the picture: what goes on beyond it may be the page of a scan, or a part of it. */
const LEAST_DISTANCE = 1;
/** Of what is around the sheet: with more that is light it is a box on a page. */
const MOST_LIGHT_AROUND = 0.5;
/** Of the areas of a sheet's outline and of its four corners: what has rounder edges is no sheet. */
const LEAST_ALIKE = 0.94;
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
  const [largest, ...others] = fromMask(light)
    .getRois({ kind: 'white' })
    .toSorted((a, b) => b.surface - a.surface);
  if (!largest) return undefined;
  const { points } = largest.getMask().getConvexHull();
  const inPicture = points.map(({ column, row }) => ({
    column: column + largest.origin.column,
    row: row + largest.origin.row,
  }));
  const outline = signedArea(inPicture) < 0 ? inPicture.toReversed() : inPicture;
  const area = areaOf(outline);
  const whole = info.width * info.height;
  if (area < LEAST_AREA * whole || largest.surface < LEAST_LIGHT * area) return undefined;
  if (outline.some((point) => distanceToEdge(point, info) < LEAST_DISTANCE)) return undefined;
  const corners = fourCorners(outline);
  const enclosed = areaOf(corners);
  if (Math.min(enclosed, area) < LEAST_ALIKE * Math.max(enclosed, area)) return undefined;
  const lightAround = others
    .filter(
      ({ origin: { column, row }, width: across, height: down }) =>
        !encloses(outline, { column: column + across / 2, row: row + down / 2 }),
    )
    .reduce((sum, { surface }) => sum + surface, 0);
  if (lightAround > MOST_LIGHT_AROUND * (whole - area) || !isAskew(corners, LEAST_TILT)) return undefined;
  return corners.map(({ column, row }) => ({
    column: (column * width) / info.width,
    row: (row * height) / info.height,
  }));
}

const distanceToEdge = ({ column, row }: Point, { width, height }: Size): number =>
  Math.min(column, row, width - 1 - column, height - 1 - row);
