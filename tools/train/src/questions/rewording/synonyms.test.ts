import { Random } from '@glimpse/world';
import { describe, expect, it } from '@jest/globals';
import { withSynonyms } from './synonyms.ts';

const variants = (language: 'en' | 'zh', text: string): Set<string> =>
  new Set(Array.from({ length: 300 }, (_, seed) => withSynonyms(new Random(seed), language, text)));

describe('withSynonyms', () => {
  it('changes words for others of the same meaning, and leaves most texts alone', () => {
    expect(variants('en', 'Describe the image.')).toEqual(
      new Set(['Describe the image.', 'Describe the picture.', 'Describe the photo.']),
    );
    expect(variants('zh', '这是什么商品？')).toContain('这是啥产品？');
    const texts = Array.from({ length: 300 }, (_, seed) =>
      withSynonyms(new Random(seed), 'en', 'Is it signed?'),
    );
    expect(texts.filter((text) => text === 'Is it signed?').length).toBeGreaterThan(200);
  });

  it('keeps capitals at the start', () => {
    expect(variants('en', 'What is the trend?')).toContain("What's the trend?");
  });

  it('leaves a word alone where it means something else', () => {
    expect(variants('en', 'Is it a scan or a photo?')).not.toContain('Is it a scan or a picture?');
    expect(variants('zh', '有几个数据点？')).toEqual(new Set(['有几个数据点？']));
  });

  it('changes whole words only', () => {
    expect([...variants('en', 'Is it a photographed page, and what is its title?')].join()).not.toMatch(
      /imaged|pictured|thiss/,
    );
  });
});
