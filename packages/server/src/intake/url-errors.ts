import { GlimpseError } from '@glimpse/core';

/** A URL that the rules forbid to get; whether a server is there was not tried. */
export const urlRefused = (why: string, host?: string): GlimpseError =>
  new GlimpseError({
    code: 'IMAGE_URL_REFUSED',
    message: `Expected an https URL of a public host: ${why}.`,
    details: host === undefined ? {} : { host },
  });

/** A URL that the rules allow and that gave no picture. */
export const urlFailed = (host: string, why: string, cause?: unknown): GlimpseError =>
  new GlimpseError({
    code: 'IMAGE_URL_FAILED',
    message: `The picture could not be got from '${host}': ${why}.`,
    details: { host },
    cause,
  });
