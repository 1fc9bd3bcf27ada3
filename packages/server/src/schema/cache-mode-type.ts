import type { CacheMode } from '@glimpse/core';
import { builder } from './builder.ts';

const values: Record<CacheMode, { value: CacheMode; description: string }> = {
  use: { value: 'use', description: 'Take what is kept; compute and keep what is not.' },
  refresh: { value: 'refresh', description: 'Compute, and keep the result in place of what was kept.' },
  off: { value: 'off', description: 'Compute; neither read nor write, share no work with others.' },
};

export const CacheModeType = builder.enumType('CacheMode', {
  description: 'What to do with evidence and answers that were computed before.',
  values: { USE: values.use, REFRESH: values.refresh, OFF: values.off } as const,
});
