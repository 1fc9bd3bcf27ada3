import type { TextBox } from '@glimpse/core';
import type { default as SharpModule, Sharp } from 'sharp';
import { contrastPage } from './contrast-page.ts';

/** Of the longest side, in pixels: letters of a page or of a chart are then about 30 pixels high, as Tesseract likes them. */
const WANTED_SIDE = 2000;
const MOST_ENLARGED = 3;
/** Radians; less does no harm. */
const LEAST_SLOPE = 0.005;

/** A picture at a size at which text reads well, turned so that its lines are level; PNG files. */
export interface PreparedPage {
  grey(): Promise<Uint8Array>;
  contrast(): Promise<Uint8Array>;
  /** From pixels of the prepared page to those of the picture. */
  readonly toPicture: (box: TextBox) => TextBox;
}

/** `slope`: radians by which lines of text fall to the right. */
export async function preparePage(
  path: string,
  slope: number,
  sharp: typeof SharpModule,
): Promise<PreparedPage> {
  const { width, height } = await sharp(path).metadata();
  const scale = Math.min(MOST_ENLARGED, WANTED_SIDE / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const angle = Math.abs(slope) < LEAST_SLOPE ? 0 : slope;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = {
    width: Math.abs(size.width * cos) + Math.abs(size.height * sin),
    height: Math.abs(size.width * sin) + Math.abs(size.height * cos),
  };
  const page = (): Sharp => {
    const upright = sharp(path).resize({ ...size, kernel: 'cubic', fit: 'fill' });
    return angle === 0 ? upright : upright.rotate((-angle * 180) / Math.PI, { background: 'white' });
  };
  return {
    grey: () => page().greyscale().png({ compressionLevel: 1 }).toBuffer(),
    contrast: () => contrastPage(page(), sharp),
    toPicture: (box) => {
      const [x, y] = [box.x + box.width / 2 - turned.width / 2, box.y + box.height / 2 - turned.height / 2];
      const [middleX, middleY] = [x * cos - y * sin + size.width / 2, x * sin + y * cos + size.height / 2];
      const [boxWidth, boxHeight] = [box.width / scale, box.height / scale];
      return {
        x: middleX / scale - boxWidth / 2,
        y: middleY / scale - boxHeight / 2,
        width: boxWidth,
        height: boxHeight,
      };
    },
  };
}
