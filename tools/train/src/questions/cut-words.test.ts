import { describe, expect, it } from '@jest/globals';
import { WORD_SEPARATOR, cutWords } from './cut-words.ts';

const cut = (text: string): string => cutWords(text).replaceAll(WORD_SEPARATOR, '|');

describe('cutWords', () => {
  it('parts Chinese words and marks', () => {
    expect(cut('图片没有显示品牌。')).toBe('图片|没有|显示|品牌|。');
  });

  it('leaves English alone, and spaces where they are', () => {
    expect(cut('The mug is red.\n- 描述 mug')).toBe('The mug is red.\n- 描述 mug');
  });
});
