import sharp from 'sharp';
import { captionOf } from '../caption.ts';
import { FONT_FAMILY } from '../font.ts';
import type { Picture } from '../picture.ts';
import { renderPixels, renderPng } from '../render.ts';
import { element, svgDocument } from '../svg.ts';
import { wrapText } from '../text-width.ts';
import { textLine } from '../text.ts';

const GAP = 12;
const TEXT_SIZE = 11.5;
const LINE = 15;

interface Grid {
  readonly columns: number;
  /** Side of the square that a picture is fitted into, in pixels. */
  readonly cell: number;
}

/** The pictures in rows, each with its caption beneath, as a WebP file. */
export async function contactSheet(pictures: readonly Picture[], grid: Grid): Promise<Uint8Array> {
  const { columns, cell } = grid;
  const texts = pictures.map(({ truth }) => wrapText(captionOf(truth), cell, TEXT_SIZE, FONT_FAMILY));
  const row = cell + GAP * 2 + LINE * Math.max(...texts.map(({ length }) => length));
  const width = GAP + columns * (cell + GAP);
  const height = GAP + Math.ceil(pictures.length / columns) * row;
  const placeOf = (index: number): [x: number, y: number] => [
    GAP + (index % columns) * (cell + GAP),
    GAP + Math.floor(index / columns) * row,
  ];
  const lines = texts.flatMap((caption, index) => {
    const [x, y] = placeOf(index);
    return caption.map((line, below) =>
      textLine(line, x, y + cell + LINE * (below + 1), TEXT_SIZE, { fill: 'rgb(40,40,46)' }),
    );
  });
  const ground = element('rect', { width, height, fill: 'rgb(226,228,232)' });
  const captions = svgDocument(width, height, ground, ...lines);
  const data = await renderPng({ svg: captions, width, height });
  const thumbnails = await Promise.all(
    pictures.map(async (picture, index) => {
      const { input, info } = await thumbnail(picture, cell);
      const [x, y] = placeOf(index);
      return {
        input,
        raw: info,
        left: Math.round(x + (cell - info.width) / 2),
        top: Math.round(y + (cell - info.height) / 2),
      };
    }),
  );
  const sheet = sharp(data).composite(thumbnails);
  return new Uint8Array(await sheet.webp({ quality: 76, effort: 6 }).toBuffer());
}

async function thumbnail(picture: Picture, cell: number) {
  const { data, width, height } = await renderPixels(picture);
  const { data: input, info } = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(cell, cell, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input, info: { width: info.width, height: info.height, channels: 3 as const } };
}
