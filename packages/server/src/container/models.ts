import type { Reasoner, Registry, VisionEncoder } from '@glimpse/core';
import type { NamedHost } from './named-host.ts';

/** All that is configured. */
export interface Models {
  readonly encoders: Registry<VisionEncoder>;
  readonly reasoners: Registry<Reasoner>;
}

export interface HostedModels extends Models {
  /** Their processes. */
  readonly hosts: readonly NamedHost[];
}
