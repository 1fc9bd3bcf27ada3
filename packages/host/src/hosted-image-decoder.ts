import type { DecodedImage, ImageDecoder, ImageDecoderPlugin } from '@glimpse/core';
import { Host } from './host.ts';
import type { Hosted, HostOptions } from './host-options.ts';

/** An image decoder in a process of its own, started by the first call, so that hostile bytes stay there. */
export function hostImageDecoder<Options>(
  options: HostOptions<ImageDecoderPlugin<Options>, Options>,
): ImageDecoder & Hosted {
  const host = new Host(options);
  return {
    decode: (request, callOptions) => host.call<DecodedImage>('decode', () => request, callOptions),
    dispose: () => host.dispose(),
    get status() {
      return host.status;
    },
  };
}
