import { disposedError } from '../errors/disposed-error.ts';
import type { CallOptions } from '../spec/call-options.ts';
import type { ImageInput } from '../spec/image-input.ts';
import {
  abilitiesOf,
  hasAbility,
  type VisionAbilities,
  type VisionAbility,
  type VisionEncoder,
} from '../spec/vision-encoder.ts';
import type { Cache } from './cache.ts';
import { EvidenceCache } from './evidence-cache.ts';

/** Raised when preprocessing, prompts or the form of evidence change, so that older evidence is not used. */
export const EVIDENCE_VERSION = 1;

type Method = (images: readonly ImageInput[], options?: CallOptions) => Promise<unknown[]>;

/**
 * The same encoder, computing nothing twice: evidence is kept by picture, model, ability and parameters, and equal
 * work under way is shared. `instance` tells apart instances of one model that answer differently, such as by the
 * plugin and its options.
 */
export function createCachedEncoder(encoder: VisionEncoder, instance: string, cache: Cache): VisionEncoder {
  const evidence = new EvidenceCache(cache);
  // Options differ by ability; each goes back to the ability that it came for.
  const methods = encoder as unknown as Readonly<Record<VisionAbility | 'describe', Method>>;
  let disposed = false;

  const cached =
    (ability: VisionAbility | 'describe'): Method =>
    async (images, options = {}) => {
      if (disposed) throw disposedError(encoder.name);
      const { signal, cache: mode, ...parameters } = options;
      const told = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
      const question = [
        EVIDENCE_VERSION,
        encoder.card.fingerprint,
        instance,
        ability,
        Object.fromEntries(told),
      ];
      return evidence.ask(images, JSON.stringify(question), { signal, cache: mode }, (missing, shared) =>
        methods[ability](missing, { ...parameters, signal: shared }),
      );
    };

  const abilities = Object.fromEntries(abilitiesOf(encoder).map((ability) => [ability, cached(ability)]));
  return {
    ...(abilities as Partial<VisionAbilities>),
    // Of texts alone, there is no picture to keep it for.
    ...(hasAbility(encoder, 'embedText') && {
      embedText: (texts, { signal } = {}) => encoder.embedText(texts, { signal }),
    }),
    name: encoder.name,
    card: encoder.card,
    describe: cached('describe') as VisionEncoder['describe'],
    dispose: () => {
      disposed = true;
      return encoder.dispose();
    },
  };
}
