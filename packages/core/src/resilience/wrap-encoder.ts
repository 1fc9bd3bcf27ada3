import type { CallOptions } from '../spec/call-options.ts';
import type { ImageInput } from '../spec/image-input.ts';
import { abilitiesOf, type VisionEncoder } from '../spec/vision-encoder.ts';
import { overlay } from './overlay.ts';

type Method = (images: readonly ImageInput[], options?: CallOptions) => Promise<unknown>;

/** How a call is made: `call` works under the signal that it is given. */
export type AroundCall = (
  call: (signal: AbortSignal | undefined) => Promise<unknown>,
  signal: AbortSignal | undefined,
) => Promise<unknown>;

/** The encoder with `around` around every call about images. */
export function wrapEncoder<E extends VisionEncoder>(encoder: E, around: AroundCall): E {
  const wrapped = (['describe', ...abilitiesOf(encoder)] as const).map((name) => {
    const method = encoder[name] as Method;
    const replacement: Method = (images, options) =>
      around(
        (signal) => Reflect.apply(method, encoder, [images, { ...options, signal }]) as Promise<unknown>,
        options?.signal,
      );
    return [name, replacement] as const;
  });
  return overlay<VisionEncoder>(encoder, Object.fromEntries(wrapped)) as E;
}
