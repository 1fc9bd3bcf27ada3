import { Random } from '@glimpse/world';
import { expect, test } from '@jest/globals';
import { rewordInChinese } from './chinese.ts';

const wordings = (text: string): Set<string> =>
  new Set(Array.from({ length: 400 }, (_, seed) => rewordInChinese(new Random(seed), text)));

test('a question keeps its words, whatever is put before and behind them', () => {
  const asked = wordings('它是什么颜色？');
  expect(asked.size).toBeGreaterThan(20);
  for (const text of asked) expect(text).toContain('它是什么颜色？');
});

test('only a command is put as a request', () => {
  expect([...wordings('描述一下。')].some((text) => text.startsWith('麻烦你描述'))).toBe(true);
  expect([...wordings('它是什么颜色？')].filter((text) => text.startsWith('麻烦你'))).toEqual([]);
});

test('a place is named once', () => {
  expect([...wordings('图中有什么？')].filter((text) => /图片里，|照片里，|图中，/u.test(text))).toEqual([]);
  expect([...wordings('它是什么颜色？')].some((text) => text.includes('照片里，'))).toBe(true);
});
