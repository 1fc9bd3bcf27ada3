import type { Reasoner, Registry, VisionEncoder } from '@glimpse/core';

/** All that is configured. */
export interface Models {
  readonly encoders: Registry<VisionEncoder>;
  readonly reasoners: Registry<Reasoner>;
}
