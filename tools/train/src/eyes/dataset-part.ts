import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { Random, renderPixels, sample } from '@glimpse/world';
import { pictureRow } from './picture-row.ts';
import { renderingScale } from './rendering-scale.ts';
import { captionerInput, classifierInput } from './vision-inputs.ts';

const LAST_SEED = 2 ** 31 - 1;

/** A run of pictures that one process draws into the shared files of a dataset. */
export interface DatasetPart {
  /** The seed of the dataset's first picture. */
  readonly seed: number;
  readonly start: number;
  readonly end: number;
  /** How many of the dataset's first pictures the classifier gets as well. */
  readonly classifierCount: number;
  readonly captionerFile: string;
  readonly classifierFile: string;
  readonly rowFile: string;
}

/** Draws pictures `start` to `end`, writing each one's pixels at its place and the rows line by line. */
export async function drawPart(part: DatasetPart): Promise<void> {
  const captioner = openSync(part.captionerFile, 'r+');
  const classifier = openSync(part.classifierFile, 'r+');
  const lines: string[] = [];
  for (let index = part.start; index < part.end; index += 1) {
    const picture = sample(part.seed + index);
    // Not the picture's own stream: its first draws are the picture's properties.
    const random = new Random(LAST_SEED - part.seed - index);
    const pixels = await renderPixels(picture, renderingScale(picture, random));
    write(captioner, captionerInput(pixels).data, index);
    if (index < part.classifierCount) write(classifier, classifierInput(pixels).data, index);
    lines.push(`${JSON.stringify(pictureRow(picture.truth, random))}\n`);
  }
  closeSync(captioner);
  closeSync(classifier);
  writeFileSync(part.rowFile, lines.join(''));
}

const write = (file: number, pixels: Uint8Array, index: number): number =>
  writeSync(file, pixels, 0, pixels.length, index * pixels.length);
