import type { CallOptions } from '../spec/call-options.ts';
import { abilitiesOf, type VisionAbility, type VisionEncoder } from '../spec/vision-encoder.ts';
import { overlay } from './overlay.ts';

type Method = (inputs: readonly unknown[], options?: CallOptions) => Promise<unknown>;

/** How a call is made: `call` works under the signal that it is given. */
export type AroundCall = (
  call: (signal: AbortSignal | undefined) => Promise<unknown>,
  signal: AbortSignal | undefined,
) => Promise<unknown>;

/** The encoder with `around` around every call about images or texts. */
export function wrapEncoder<E extends VisionEncoder>(encoder: E, around: AroundCall): E {
  const methods = encoder as unknown as Readonly<Record<'describe' | VisionAbility, Method>>;
  const wrapped = (['describe', ...abilitiesOf(encoder)] as const).map((name) => {
    const replacement: Method = (inputs, options) =>
      around((signal) => methods[name](inputs, { ...options, signal }), options?.signal);
    return [name, replacement] as const;
  });
  return overlay<VisionEncoder>(encoder, Object.fromEntries(wrapped)) as E;
}
