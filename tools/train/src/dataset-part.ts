import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { captionOf, renderPixels, sample } from '@glimpse/world';
import { INPUT_SIZE, captionerInput, classifierInput } from './vision-inputs.ts';

/** resvg's pictures are freed only between turns of the event loop. */
const PICTURES_PER_TURN = 16;

const PICTURE_BYTES = INPUT_SIZE * INPUT_SIZE * 3;

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
  readonly truthFile: string;
}

/** Draws pictures `start` to `end`, writing each one's pixels at its place and the truths line by line. */
export async function drawPart(part: DatasetPart): Promise<void> {
  const captioner = openSync(part.captionerFile, 'r+');
  const classifier = openSync(part.classifierFile, 'r+');
  const lines: string[] = [];
  for (let index = part.start; index < part.end; index += 1) {
    const picture = sample(part.seed + index);
    const pixels = renderPixels(picture);
    writeSync(captioner, captionerInput(pixels).data, 0, PICTURE_BYTES, index * PICTURE_BYTES);
    if (index < part.classifierCount) {
      writeSync(classifier, classifierInput(pixels).data, 0, PICTURE_BYTES, index * PICTURE_BYTES);
    }
    if (index % PICTURES_PER_TURN === 0) await setImmediate();
    lines.push(`${JSON.stringify({ caption: captionOf(picture.truth), truth: picture.truth })}\n`);
  }
  closeSync(captioner);
  closeSync(classifier);
  writeFileSync(part.truthFile, lines.join(''));
}
