import { GlimpseError } from '@glimpse/core';

/** One line about what went wrong, with the code where there is one. */
export function describeError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const known = GlimpseError.isInstance(error) && error.code !== 'INTERNAL';
  return (known ? `${error.code}: ${error.message}` : message).replaceAll(/\s*\n\s*/g, ' ');
}
