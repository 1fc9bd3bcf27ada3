import { GlimpseError } from '@glimpse/core';

export const disposedError = (name: string): GlimpseError =>
  new GlimpseError({
    code: 'DISPOSED',
    message: `'${name}' was used after it was disposed, or disposed while it was used; create a new one.`,
    details: { name },
  });

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
