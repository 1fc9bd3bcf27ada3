import { GlimpseError } from '@glimpse/core';

/** Whether a plugin failed only because the pack has no such model; not every pack has one for every built-in plugin. */
export const isMissingFromPack = (error: unknown): error is GlimpseError =>
  GlimpseError.isInstance(error) && error.code === 'PACK_INVALID' && 'available' in error.details;
