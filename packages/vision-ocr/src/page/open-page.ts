import type { TextBox } from '@glimpse/core';
import type { Point } from 'image-js';
import type { default as SharpModule, Sharp } from 'sharp';
import { evenLight } from './even-light.ts';
import { findSheet } from './find-sheet.ts';
import type { Size } from './size.ts';

/** Of the longest side, in pixels: letters of a page or of a chart are then about 30 pixels high, as Tesseract likes them. */
const WANTED_SIDE = 2000;
/** Pixels to which a long strip is reduced, whose letters the longest side alone would make too small. */
const WANTED_AREA = 2_800_000;
const MOST_ENLARGED = 3;

/** What is read of a picture, at a size at which text reads well. */
export interface Page {
  readonly size: Size;
  /** Whether its lines are known to be level, or a quarter turn from it. */
  readonly isLevel: boolean;
  readonly pixels: () => Promise<Sharp>;
  /** From pixels of the page to those of the picture. */
  readonly toPicture: (box: TextBox) => TextBox;
}

/** A photographed sheet of paper, seen from straight above and without its colors; of any other picture the whole. */
export async function openPage(path: string, sharp: typeof SharpModule): Promise<Page> {
  const sheet = await findSheet(path, sharp);
  return sheet ? sheetPage(path, sheet, sharp) : wholePage(path, sharp);
}

async function wholePage(path: string, sharp: typeof SharpModule): Promise<Page> {
  const { scale, ...size } = pageSize(await sharp(path).metadata());
  return {
    size,
    isLevel: false,
    pixels: () => Promise.resolve(sharp(path).resize({ ...size, kernel: 'cubic', fit: 'fill' })),
    toPicture: (box) => scaled(box, 1 / scale),
  };
}

async function sheetPage(path: string, corners: Point[], sharp: typeof SharpModule): Promise<Page> {
  const { Image, getPerspectiveWarp } = await import('image-js');
  const picture = await sharp(path).metadata();
  const { scale, ...size } = pageSize(getPerspectiveWarp(corners));
  const enlarged = corners.map(({ column, row }) => ({ column: column * scale, row: row * scale }));
  const { matrix } = getPerspectiveWarp(enlarged, size);
  let flat: Promise<Sharp> | undefined;
  const flatten = async (): Promise<Sharp> => {
    const { data, info } = await sharp(path)
      .resize({ ...rounded(picture, scale), kernel: 'cubic', fit: 'fill' })
      .removeAlpha()
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const image = new Image(info.width, info.height, { data, colorModel: 'GREY' });
    const warped = image.transform(matrix, { ...size, inverse: true, borderValue: 255 });
    return evenLight(warped.getRawImage().data as Uint8Array, size, sharp);
  };
  return {
    size,
    isLevel: true,
    pixels: async () => (await (flat ??= flatten())).clone(),
    toPicture: (box) =>
      scaled(around(cornersOf(box).map((corner) => throughMatrix(matrix, corner))), 1 / scale),
  };
}

function pageSize({ width, height }: Size): Size & { readonly scale: number } {
  const scale = Math.min(
    MOST_ENLARGED,
    Math.max(WANTED_SIDE / Math.max(width, height), Math.min(1, Math.sqrt(WANTED_AREA / (width * height)))),
  );
  return { scale, ...rounded({ width, height }, scale) };
}

const rounded = ({ width, height }: Size, scale: number): Size => ({
  width: Math.max(1, Math.round(width * scale)),
  height: Math.max(1, Math.round(height * scale)),
});

const scaled = ({ x, y, width, height }: TextBox, scale: number): TextBox => ({
  x: x * scale,
  y: y * scale,
  width: width * scale,
  height: height * scale,
});

const cornersOf = ({ x, y, width, height }: TextBox): Point[] => [
  { column: x, row: y },
  { column: x + width, row: y },
  { column: x + width, row: y + height },
  { column: x, row: y + height },
];

function around(points: readonly Point[]): TextBox {
  const [columns, rows] = [points.map(({ column }) => column), points.map(({ row }) => row)];
  const [x, y] = [Math.min(...columns), Math.min(...rows)];
  return { x, y, width: Math.max(...columns) - x, height: Math.max(...rows) - y };
}

function throughMatrix(matrix: readonly (readonly number[])[], { column, row }: Point): Point {
  const [across = 0, down = 0, depth = 1] = matrix.map(([a = 0, b = 0, c = 0]) => a * column + b * row + c);
  return { column: across / depth, row: down / depth };
}
