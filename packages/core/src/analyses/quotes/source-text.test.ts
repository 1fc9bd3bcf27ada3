import { describe, expect, it } from '@jest/globals';
import { SourceText } from './source-text.ts';

describe('SourceText', () => {
  it.each([
    ['$12', '$1,234.50'],
    ['234.50', '$1,234.50'],
    ['.50', '$1,234.50'],
    ['$1,', '$1,234.50'],
    ['$1,23', '$1,234.50'],
    ['1', "1'234"],
    ['12', '12K'],
    ['93', 'Q393'],
    ['Q3', 'Q393'],
    ['e', 'Total due'],
    ['Tot', 'Total due'],
    ['14 March 202', '14 March 2026'],
    ['4 March 2026', '14 March 2026'],
    ['12', '销售额12万元'],
    ['3月1日', '2026年3月11日'],
    [' ', 'a b'],
    ['', 'ab'],
    ['a', ''],
  ])('does not have %j, which is cut out of %j', (quotation, text) => {
    expect(new SourceText(text).has(quotation)).toBe(false);
  });

  it.each([
    ['$1,234.50', 'Total $1,234.50.'],
    ['$12', 'US$12, please'],
    ['12', '$1,234 or $12'],
    ['12', '12%'],
    ['Q3 93', 'Q393'],
    ['Q393', 'Q3 93'],
    ['Q3', 'Q3 93'],
    ['Northwind Tools', 'Northwind\nTools Ltd'],
    ['northwind', 'ＮＯＲＴＨＷＩＮＤ (Ltd)'],
    ['张三', '姓名张三先生'],
    ['2026年3月14日', '日期2026年3月14日签订'],
    ['12万元', '销售额12万元'],
    ['𝒜da', 'by 𝒜da, 😀'],
    ['1.', '1. Pay'],
  ])('has %j of %j', (quotation, text) => {
    expect(new SourceText(text).has(quotation)).toBe(true);
  });

  it('finds a quotation in a very long text at once', () => {
    const text = new SourceText(`${'ab'.repeat(100_000)} ab`);
    expect(text.has('ab')).toBe(true);
    expect(text.has('a'.repeat(100_000))).toBe(false);
  });
});
