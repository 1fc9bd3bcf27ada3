import { describe, expect, it } from '@jest/globals';
import { fillInChinese } from '../words/chinese-blanks.ts';
import { CHINESE_PHRASINGS } from './chinese.ts';
import { splitPhrasings } from './phrasings.ts';

const TOPICAL = Object.entries(CHINESE_PHRASINGS.topical);
const NOT_SHOWN = Object.entries(CHINESE_PHRASINGS.notShown);
const ALL = [...TOPICAL, ...NOT_SHOWN];
/** Most people get these wrong when few ways to ask are trained. */
const WEAK_KINDS = ['next-step', 'document-type'];

const HALF_WIDTH_MARK =
  /[\p{Script=Han}，。？！：；（）、][,.?!:;()]|[,.?!:;()][\p{Script=Han}，。？！：；（）、]/u;

/** As a careless person types it. */
const typed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[?。!]+$/u, '');

describe('CHINESE_PHRASINGS', () => {
  it.each(TOPICAL)('asks for %s in many ways, six or more of them held out', (kind, texts) => {
    expect(texts.length).toBeGreaterThanOrEqual(WEAK_KINDS.includes(kind) ? 45 : 34);
    expect(splitPhrasings(texts).heldOutPhrasings.length).toBeGreaterThanOrEqual(6);
  });

  it.each(NOT_SHOWN)('asks for %s, which no picture shows, in twelve ways or more', (_, texts) => {
    expect(texts.length).toBeGreaterThanOrEqual(12);
  });

  it('never asks for two things in the same words', () => {
    const kindsByText = new Map<string, string[]>();
    for (const [kind, texts] of ALL) {
      for (const text of texts) {
        kindsByText.set(typed(text), [...(kindsByText.get(typed(text)) ?? []), kind]);
      }
    }
    expect([...kindsByText].filter(([, kinds]) => kinds.length > 1)).toEqual([]);
  });

  it('writes the marks beside Chinese in full width', () => {
    expect(ALL.flatMap(([, texts]) => texts).filter((text) => HALF_WIDTH_MARK.test(text))).toEqual([]);
  });

  it('has no blank that stays open', () => {
    const named = { thing: 't-shirt', marks: 'bars', series: 'lines' } as const;
    const filled = ALL.flatMap(([, texts]) => texts.map((text) => fillInChinese(text, named)));
    expect(filled.filter((text) => /[{}]/.test(text))).toEqual([]);
    expect(filled).toEqual(expect.arrayContaining(['这件T恤的颜色是什么？', '有几根柱子？', '有几条折线？']));
  });
});
