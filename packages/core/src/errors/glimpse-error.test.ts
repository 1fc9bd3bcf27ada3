import { describe, expect, it } from '@jest/globals';
import { GlimpseError, isAbortError } from './glimpse-error.ts';

describe('GlimpseError', () => {
  it('takes category and retryability from its code', () => {
    const error = new GlimpseError({ code: 'HOST_BUSY', message: 'full', retryAfter: 3 });
    expect(error).toMatchObject({ category: 'busy', retryable: true, retryAfter: 3 });
  });

  it('survives a journey between processes', () => {
    const sent = new GlimpseError({ code: 'IMAGE_EMPTY', message: '0 bytes', details: { bytes: 0 } });
    const received = new GlimpseError(structuredClone(sent.serialize()));
    expect(received).toMatchObject({ code: 'IMAGE_EMPTY', message: '0 bytes', details: { bytes: 0 } });
  });

  it('is recognized across copies of the module', () => {
    const foreign = { [Symbol.for('glimpse.error')]: true };
    expect(GlimpseError.isInstance(foreign)).toBe(true);
    expect(GlimpseError.isInstance(new Error('other'))).toBe(false);
    expect(GlimpseError.isInstance(null)).toBe(false);
  });

  it('wraps what it does not know as INTERNAL, with the cause kept and the message hidden', () => {
    const cause = new Error('secret path');
    const error = GlimpseError.from(cause);
    expect(error).toMatchObject({ code: 'INTERNAL', cause });
    expect(error.message).not.toContain('secret');
    expect(GlimpseError.from(error)).toBe(error);
  });

  it('tells aborts from failures', () => {
    expect(isAbortError(AbortSignal.abort().reason)).toBe(true);
    expect(isAbortError(new Error('failed'))).toBe(false);
  });
});
