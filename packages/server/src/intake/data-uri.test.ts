import { describe, expect, it } from '@jest/globals';
import { parseDataUri } from './data-uri.ts';

describe('parseDataUri', () => {
  it('reads type and bytes', () => {
    expect(parseDataUri('data:image/png;base64,aGk=')).toEqual({
      bytes: Buffer.from('hi'),
      declaredType: 'image/png',
    });
    expect(parseDataUri('data:image/png;name=a.png;base64,aGk=').declaredType).toBe('image/png');
    expect(parseDataUri('data:;base64,aGk=').declaredType).toBe('');
  });

  it.each([
    '',
    'aGk=',
    'data:image/png,hi',
    'data:image/png;base64,a b',
    `https://example.com/${'a'.repeat(99)}`,
  ])('refuses %j and quotes no more than its beginning', (uri) => {
    expect(() => parseDataUri(uri)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    expect(() => parseDataUri(uri)).toThrow(/^.{0,120}$/);
  });
});
