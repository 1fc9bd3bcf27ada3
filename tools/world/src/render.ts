import { Resvg } from '@resvg/resvg-js';
import type { RenderedImage } from '@resvg/resvg-js';
import { FONT_FAMILY, FONT_FILES } from './font.ts';
import type { Picture } from './picture.ts';

/** 8-bit RGB pixels, row by row, without padding. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The picture's pixels; `scale` 0.5 renders it at half its width and height. */
export function renderPixels(picture: Picture, scale = 1): Pixels {
  const image = rasterize(picture, scale);
  const rgba = image.pixels;
  const data = new Uint8Array(image.width * image.height * 3);
  for (let source = 0, target = 0; target < data.length; source += 4, target += 3) {
    data[target] = rgba[source] ?? 0;
    data[target + 1] = rgba[source + 1] ?? 0;
    data[target + 2] = rgba[source + 2] ?? 0;
  }
  return { data, width: image.width, height: image.height };
}

/** The picture as a PNG file. */
export const renderPng = (picture: Picture): Uint8Array => rasterize(picture, 1).asPng();

function rasterize(picture: Picture, scale: number): RenderedImage {
  const renderer = new Resvg(picture.svg, {
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: 'zoom', value: scale },
    background: 'white',
  });
  return renderer.render();
}
