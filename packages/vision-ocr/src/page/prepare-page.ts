import type { TextBox } from '@glimpse/core';
import type { default as SharpModule, Sharp } from 'sharp';
import { contrastPage } from './contrast-page.ts';
import type { Page } from './open-page.ts';
import type { Size } from './size.ts';

/** Pixels; no text fits into less, and Tesseract fails there. */
const LEAST_SIDE = 16;
/** Radians; less does no harm. */
const LEAST_SLOPE = 0.005;

/** Clockwise, in right angles. */
export type QuarterTurns = 0 | 1 | 2 | 3;

export interface PageDirection {
  readonly turns: QuarterTurns;
  /** Radians by which lines of text fall to the right, once the picture is turned. */
  readonly slope: number;
}

/** A page turned so that its lines are level; PNG files. */
export interface PreparedPage {
  /** Whether any text fits into it. */
  readonly isReadable: boolean;
  grey(): Promise<Uint8Array>;
  contrast(): Promise<Uint8Array>;
  /** From pixels of the prepared page to those of the picture. */
  readonly toPicture: (box: TextBox) => TextBox;
}

export function preparePage(
  { size, pixels, toPicture }: Page,
  { turns, slope }: PageDirection,
  sharp: typeof SharpModule,
): PreparedPage {
  const angle = Math.abs(slope) < LEAST_SLOPE ? 0 : slope;
  const page = async (): Promise<Sharp> => {
    const upright = await pixels();
    const turned = turns === 0 ? upright : await turnedPage(upright, turns, sharp);
    return angle === 0 ? turned : turned.rotate((-angle * 180) / Math.PI, { background: 'white' });
  };
  return {
    isReadable: Math.min(size.width, size.height) >= LEAST_SIDE,
    grey: async () => (await page()).greyscale().png({ compressionLevel: 1 }).toBuffer(),
    contrast: async () => contrastPage(await page(), sharp),
    toPicture: (box) => toPicture(turnBack(levelBack(box, turnedSize(size, turns), angle), size, turns)),
  };
}

/** In a pipeline of its own, for one pipeline turns only once. */
async function turnedPage(page: Sharp, turns: QuarterTurns, sharp: typeof SharpModule): Promise<Sharp> {
  const { data, info } = await page.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const turned = await sharp(data, { raw: { width, height, channels } })
    .rotate(turns * 90)
    .raw()
    .toBuffer();
  return sharp(turned, { raw: { ...turnedSize({ width, height }, turns), channels } });
}

const turnedSize = ({ width, height }: Size, turns: QuarterTurns): Size =>
  turns % 2 === 0 ? { width, height } : { width: height, height: width };

/** The place of a box on the page before it was leveled; the box keeps its size. */
function levelBack(box: TextBox, { width, height }: Size, angle: number): TextBox {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const leveled = {
    width: Math.abs(width * cos) + Math.abs(height * sin),
    height: Math.abs(width * sin) + Math.abs(height * cos),
  };
  const [x, y] = [box.x + box.width / 2 - leveled.width / 2, box.y + box.height / 2 - leveled.height / 2];
  return {
    x: x * cos - y * sin + width / 2 - box.width / 2,
    y: x * sin + y * cos + height / 2 - box.height / 2,
    width: box.width,
    height: box.height,
  };
}

/** The place of a box on the page of this size before it was turned. */
function turnBack({ x, y, width, height }: TextBox, size: Size, turns: QuarterTurns): TextBox {
  switch (turns) {
    case 0:
      return { x, y, width, height };
    case 1:
      return { x: y, y: size.height - x - width, width: height, height: width };
    case 2:
      return { x: size.width - x - width, y: size.height - y - height, width, height };
    case 3:
      return { x: size.width - y - height, y: x, width: height, height: width };
  }
}
