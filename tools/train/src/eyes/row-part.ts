import { writeFileSync } from 'node:fs';
import { datasetPicture } from './dataset-picture.ts';
import { pictureRow } from './picture-row.ts';
import type { PictureRow } from './picture-row.ts';

/** A run of pictures of a dataset whose rows one process writes. */
export interface RowPart {
  /** The seed of the dataset's first picture. */
  readonly seed: number;
  readonly start: number;
  readonly end: number;
  readonly rowFile: string;
}

/** Writes the rows of the pictures `start` to `end` line by line, as `drawPart` does, without drawing them. */
export function writeRowPart({ seed, start, end, rowFile }: RowPart): void {
  const rows = Array.from({ length: end - start }, (_, index) => {
    const { picture, random } = datasetPicture(seed + start + index);
    return pictureRow(picture.truth, random);
  });
  writeFileSync(rowFile, rowLines(rows));
}

export const rowLines = (rows: readonly PictureRow[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
