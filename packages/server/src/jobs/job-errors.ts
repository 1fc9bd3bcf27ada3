import { GlimpseError } from '@glimpse/core';

export const jobNotFound = (id: string): GlimpseError =>
  new GlimpseError({
    code: 'JOB_NOT_FOUND',
    message: `No job '${id}' is kept; it may have made room for others, or gone with its pictures. Start another.`,
    details: { job: id },
  });

export const tooManyJobs = (limit: number): GlimpseError =>
  new GlimpseError({
    code: 'TOO_MANY_JOBS',
    message: `Expected at most ${limit} jobs at a time, and none of them has ended; start another when one has, or cancel one.`,
    details: { limit },
  });

export const wrongJobSize = (limit: number, received: number): GlimpseError =>
  new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected 1 to ${limit} pictures for one job, received ${received}.`,
    details: { argument: 'images', limit, received },
  });
