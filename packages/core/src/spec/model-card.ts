import type { Device } from './device.ts';

/** What a user should know of a model before trusting it, read from the pack without loading weights. */
export interface ModelCard {
  /** Name within the pack, such as `blip2`. */
  readonly model: string;
  /** Name of the pack, such as `mini`. */
  readonly pack: string;
  /** The architecture in its authors' words, such as `BLIP-2`. */
  readonly architecture: string;
  /** What the model knows and where it stops. */
  readonly summary: string;
  /** SPDX identifier. */
  readonly license: string;
  /** Where the weights come from. */
  readonly source: string;
  /** Size of the files in use, in bytes. */
  readonly bytes: number;
  /** SHA-256 over the hashes of the files in use: changes exactly when the model does. */
  readonly fingerprint: string;
  /** Where the model computes, as far as can be told before it is loaded; undefined when the plugin does not say. */
  readonly device?: Device | undefined;
}
