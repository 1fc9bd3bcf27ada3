import type { Hosted } from '@glimpse/host';

/** The process of a model, or of the image decoder, with the name under which it is configured. */
export interface NamedHost extends Hosted {
  readonly name: string;
}
