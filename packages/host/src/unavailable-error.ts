import { GlimpseError } from '@glimpse/core';

/** `remaining` is in milliseconds. */
export function unavailableError(name: string, crashes: number, remaining: number): GlimpseError {
  const retryAfter = Math.max(1, Math.ceil(remaining / 1000));
  return new GlimpseError({
    code: 'HOST_UNAVAILABLE',
    message: `The process of '${name}' ended ${crashes} times in a row; retry in ${retryAfter} s.`,
    details: { name, crashes },
    retryAfter,
  });
}
