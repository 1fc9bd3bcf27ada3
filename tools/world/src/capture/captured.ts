import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import type { Capture } from '../truth/document-truth.ts';
import type { Flat } from './flat.ts';
import { photograph } from './photograph.ts';
import { scan } from './scan.ts';

/** The flat thing as a picture, scanned or photographed. */
export const captured = (random: Random, flat: Flat, capture: Capture): Omit<Picture, 'truth'> =>
  capture === 'scanned' ? scan(random, flat) : photograph(random, flat);
