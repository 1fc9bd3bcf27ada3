import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { applyCapturing } from './capture/apply-capturing.ts';
import { FONT_FAMILY, FONT_FILES, MONOSPACED_FAMILY, SERIF_FAMILY } from './font.ts';
import type { Picture } from './picture.ts';
import type { Pixels } from './pixels.ts';

/** A picture without what is true of it. */
type Drawn = Omit<Picture, 'truth'>;

/** The picture's pixels after its capturing; `scale` 0.5 gives half its width and height. */
export async function renderPixels(picture: Drawn, scale = 1): Promise<Pixels> {
  const pixels = rasterize(picture, scale);
  return picture.capturing ? applyCapturing(pixels, picture.capturing, scale) : pixels;
}

/** The picture as a PNG file, after its capturing. */
export async function renderPng(picture: Drawn, scale = 1): Promise<Uint8Array> {
  const { data, width, height } = await renderPixels(picture, scale);
  return new Uint8Array(
    await sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer(),
  );
}

function rasterize(picture: Drawn, scale: number): Pixels {
  const renderer = new Resvg(picture.svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES,
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
      serifFamily: SERIF_FAMILY,
      monospaceFamily: MONOSPACED_FAMILY,
    },
    fitTo: { mode: 'zoom', value: scale },
    background: 'white',
  });
  const image = renderer.render();
  const { width, height, pixels: rgba } = image;
  const data = new Uint8Array(width * height * 3);
  for (let source = 0, target = 0; target < data.length; source += 4, target += 3) {
    data[target] = rgba[source] ?? 0;
    data[target + 1] = rgba[source + 1] ?? 0;
    data[target + 2] = rgba[source + 2] ?? 0;
  }
  return { data, width, height };
}
