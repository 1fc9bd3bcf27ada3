import {
  hasAbility,
  type EncoderWith,
  type VisionAbility,
  type VisionEncoder,
} from '../spec/vision-encoder.ts';
import type { Registry } from './registry.ts';

/** The encoder that does something unless another is named: the default one if it can, else the first that can. */
export const encoderFor = <A extends VisionAbility>(
  ability: A,
  encoders: Registry<VisionEncoder>,
): EncoderWith<A> | undefined =>
  [encoders.get(), ...encoders.all].find((encoder) => hasAbility(encoder, ability));
