import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { renderPixels } from '@glimpse/world';
import { datasetPicture } from './dataset-picture.ts';
import { pictureRow } from './picture-row.ts';
import type { PictureRow } from './picture-row.ts';
import { rowLines } from './row-part.ts';
import type { RowPart } from './row-part.ts';
import { captionerInput, classifierInput } from './vision-inputs.ts';

/** A run of pictures that one process draws into the shared files of a dataset. */
export interface DatasetPart extends RowPart {
  /** How many of the dataset's first pictures the captioner gets. */
  readonly captionerCount: number;
  /** How many of the dataset's first pictures the classifier gets. */
  readonly classifierCount: number;
  /** Side of the square that the captioner sees, in pixels. */
  readonly captionerSize: number;
  /** Side of the square that the classifier sees, in pixels. */
  readonly classifierSize: number;
  readonly captionerFile: string;
  readonly classifierFile: string;
}

/** Draws pictures `start` to `end`, writing each one's pixels at its place and the rows line by line. */
export async function drawPart(part: DatasetPart): Promise<void> {
  const captioner = openSync(part.captionerFile, 'r+');
  const classifier = openSync(part.classifierFile, 'r+');
  const rows: PictureRow[] = [];
  for (let index = part.start; index < part.end; index += 1) {
    const { picture, scale, random } = datasetPicture(part.seed + index);
    const pixels = await renderPixels(picture, scale);
    if (index < part.captionerCount) write(captioner, captionerInput(pixels, part.captionerSize).data, index);
    if (index < part.classifierCount)
      write(classifier, classifierInput(pixels, part.classifierSize).data, index);
    rows.push(pictureRow(picture.truth, random));
  }
  closeSync(captioner);
  closeSync(classifier);
  writeFileSync(part.rowFile, rowLines(rows));
}

const write = (file: number, pixels: Uint8Array, index: number): number =>
  writeSync(file, pixels, 0, pixels.length, index * pixels.length);
