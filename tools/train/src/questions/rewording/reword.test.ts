import { Random } from '@glimpse/world';
import { describe, expect, it } from '@jest/globals';
import { rewordInEnglish } from './english.ts';
import { reword } from './reword.ts';

const rewordings = (text: string): Set<string> =>
  new Set(Array.from({ length: 600 }, (_, seed) => rewordInEnglish(new Random(seed), text)));

describe('rewordInEnglish', () => {
  it('leaves most questions as they are', () => {
    const same = Array.from({ length: 600 }, (_, seed) => rewordInEnglish(new Random(seed), 'Is it signed?'));
    expect(same.filter((text) => text === 'Is it signed?').length).toBeGreaterThan(300);
  });

  it('greets, asks politely, names the picture and thanks', () => {
    const asked = rewordings('What color is it?');
    for (const text of [
      'Hi, what color is it?',
      "I'd like to know: what color is it?",
      'What color is it in this picture?',
      'What color is it? Thanks!',
    ]) {
      expect(asked).toContain(text);
    }
  });

  it('makes a request of a command, and does not name the picture twice', () => {
    expect(rewordings('Describe the image.')).toContain('Could you please describe the image.');
    expect([...rewordings('What is in the picture?')].join()).not.toMatch(/picture in/);
  });
});

describe('reword', () => {
  it('types as people do, in both languages', () => {
    const typed = (language: 'en' | 'zh', text: string): string[] =>
      Array.from({ length: 600 }, (_, seed) => reword(new Random(seed), language, text));
    expect(typed('en', 'Is it signed?')).toEqual(
      expect.arrayContaining(['Is it signed', 'is it signed?', 'IS IT SIGNED?']),
    );
    expect(typed('zh', '有签名吗？')).toEqual(expect.arrayContaining(['有签名吗', '有签名吗?']));
  });

  it('makes the same of the same draw', () => {
    expect(reword(new Random(5), 'en', 'What is it?')).toBe(reword(new Random(5), 'en', 'What is it?'));
  });
});
