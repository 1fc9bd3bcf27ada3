import { GlimpseError } from './glimpse-error.ts';

/** `DISPOSED`, of a call to what has this name; also of a call that the disposal met in work. */
export const disposedError = (name: string): GlimpseError =>
  new GlimpseError({
    code: 'DISPOSED',
    message: `'${name}' was used after it was disposed, or disposed while it was used; create a new one.`,
    details: { name },
  });
