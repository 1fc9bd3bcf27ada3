import { encoderFor } from '../pipeline/encoder-for.ts';
import type { Registry } from '../pipeline/registry.ts';
import type { VisionEncoder } from '../spec/vision-encoder.ts';

/**
 * Names of the encoders that an analysis asks unless told otherwise: one that captions, then one that reads text, for
 * price tags are text, too; the default one if it can. The default one where none can do either.
 */
export function chooseEncoders(encoders: Registry<VisionEncoder>): string[] {
  const able = [encoderFor('caption', encoders), encoderFor('readText', encoders)];
  const chosen = able.flatMap((encoder) => encoder?.name ?? []);
  return chosen.length > 0 ? [...new Set(chosen)] : [encoders.get().name];
}
