import { describe, expect, it } from '@jest/globals';
import { fillInChinese } from '../words/chinese-blanks.ts';
import { CHINESE_PHRASINGS } from './chinese.ts';

const { topical, notShown } = CHINESE_PHRASINGS;
const ALL = [...Object.values(topical), ...Object.values(notShown)].flat();

const HALF_WIDTH_MARK =
  /[\p{Script=Han}，。？！：；（）、][,.?!:;()]|[,.?!:;()][\p{Script=Han}，。？！：；（）、]/u;

describe('CHINESE_PHRASINGS', () => {
  it.each(['next-step', 'document-type'] as const)(
    'asks for %s, which a small model gets wrong most often, in more ways',
    (kind) => {
      expect(topical[kind].length).toBeGreaterThanOrEqual(45);
    },
  );

  it.each(Object.entries(notShown))(
    'asks for %s, which no picture shows, in twelve ways or more',
    (_, texts) => {
      expect(texts.length).toBeGreaterThanOrEqual(12);
    },
  );

  it('writes the marks beside Chinese in full width', () => {
    expect(ALL.filter((text) => HALF_WIDTH_MARK.test(text))).toEqual([]);
  });

  it('fills every blank, with the right measure word', () => {
    const named = { thing: 't-shirt', marks: 'bars', series: 'lines' } as const;
    const filled = ALL.map((text) => fillInChinese(text, named));
    expect(filled.filter((text) => /[{}]/.test(text))).toEqual([]);
    expect(filled).toEqual(expect.arrayContaining(['这件T恤的颜色是什么？', '有几根柱子？', '有几条折线？']));
  });
});
