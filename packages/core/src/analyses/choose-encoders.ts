import type { Registry } from '../pipeline/registry.ts';
import { hasAbility, type VisionEncoder } from '../spec/vision-encoder.ts';

/**
 * Names of the encoders that an analysis asks unless told otherwise: one that captions, the default one if it can, then
 * one that reads text, for price tags are text, too. The default one where none can do either.
 */
export function chooseEncoders(encoders: Registry<VisionEncoder>): string[] {
  const usual = encoders.get();
  const captioner = [usual, ...encoders.all].find((encoder) => hasAbility(encoder, 'caption'));
  const reader = encoders.all.find((encoder) => hasAbility(encoder, 'readText'));
  const chosen = [captioner, reader].flatMap((encoder) => encoder?.name ?? []);
  return chosen.length > 0 ? [...new Set(chosen)] : [usual.name];
}
