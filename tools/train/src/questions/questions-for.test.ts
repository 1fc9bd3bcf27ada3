import {
  BACKGROUNDS,
  COLORS,
  DOCUMENT_KINDS,
  KINDS,
  PATTERNS,
  PRODUCT_KINDS,
  STAMP_COLORS,
} from '@glimpse/world';
import type { Truth } from '@glimpse/world';
import { describe, expect, it } from '@jest/globals';
import { questionsFor } from './questions-for.ts';
import type { QuestionKind } from './question-kind.ts';
import { COLOR_NAMES, KIND_NAMES } from './words/chinese.ts';

const MUG: Truth = { type: 'product', kind: 'mug', color: 'red', pattern: 'striped', background: 'grey' };
const BARS: Truth = { type: 'chart', kind: 'bar', color: 'blue', count: 5, trend: 'rising', highest: 5 };
const FLAT: Truth = { type: 'chart', kind: 'line', color: 'green', count: 4, trend: 'flat' };
const PIE: Truth = { type: 'chart', kind: 'pie', count: 3, largest: 'pink', majority: true };
const INVOICE: Truth = { type: 'document', kind: 'invoice', signature: true, stamp: 'blue' };
const LETTER: Truth = { type: 'document', kind: 'letter', signature: false };
const TRUTHS = { MUG, BARS, FLAT, PIE, INVOICE, LETTER };
const LANGUAGES = ['en', 'zh'] as const;

const answerTo = (
  truth: Truth,
  kind: QuestionKind,
  language: 'en' | 'zh',
  score?: number,
): string | undefined =>
  questionsFor(truth, language, score === undefined ? {} : { view: { source: 'labels', score } }).find(
    (question) => question.kind === kind,
  )?.answer;

describe('questionsFor', () => {
  it.each(Object.keys(TRUTHS) as (keyof typeof TRUTHS)[])(
    'asks every kind about %s, in both languages',
    (name) => {
      const [english, chinese] = LANGUAGES.map((language) => questionsFor(TRUTHS[name], language));
      expect(english?.map(({ kind }) => kind)).toEqual(chinese?.map(({ kind }) => kind));
      expect(new Set(english?.map(({ kind }) => kind)).size).toBe(english?.length);
      for (const question of [...(english ?? []), ...(chinese ?? [])]) {
        expect(question.phrasings.length).toBeGreaterThanOrEqual(5);
        expect(question.heldOutPhrasings).toHaveLength(2);
        expect(question.phrasings).not.toEqual(expect.arrayContaining([...question.heldOutPhrasings]));
      }
    },
  );

  it('answers from the truth', () => {
    expect(answerTo(MUG, 'color', 'en')).toBe('The mug is red.');
    expect(answerTo(MUG, 'describe', 'zh')).toBe('图片中是灰色背景上的红色条纹马克杯。');
    expect(answerTo(BARS, 'highest', 'en')).toBe('The fifth bar is the highest.');
    expect(answerTo(FLAT, 'highest', 'en')).toBe('The values stay flat, so none is clearly the highest.');
    expect(answerTo(PIE, 'largest-slice', 'zh')).toBe('粉色扇区最大，占超过一半。');
    expect(answerTo(INVOICE, 'stamp-color', 'en')).toBe('The stamp is blue.');
    expect(answerTo(LETTER, 'signed', 'zh')).toBe('没有，报告没有显示信件上有签名。');
  });

  it('refuses what no picture shows', () => {
    expect(answerTo(MUG, 'price', 'en')).toBe('The image does not show a price.');
    expect(answerTo(MUG, 'brand', 'zh')).toBe('图片没有显示品牌。');
    expect(answerTo(BARS, 'exact-value', 'zh')).toContain('没有给出具体数值');
    expect(answerTo(INVOICE, 'total', 'en')).toContain('does not show the amount');
  });

  it('refuses questions about another type of picture', () => {
    expect(answerTo(INVOICE, 'trend', 'en')).toBe('The image shows a scanned invoice, not a chart.');
    const wrongThing = questionsFor(INVOICE, 'zh', { absentKind: 't-shirt' }).at(-1);
    expect(wrongThing).toMatchObject({ kind: 'color-of', onTopic: false });
    expect(wrongThing?.answer).toBe('图片显示的是扫描的发票，不是T恤。');
  });

  it('says that it is unsure below sixty percent, as the report writes it', () => {
    expect(answerTo(MUG, 'identify', 'en', 0.594)).toBe('It is probably a mug, but the report is unsure.');
    expect(answerTo(MUG, 'identify', 'en', 0.596)).toBe('It is a mug.');
  });

  it('knows nothing but the kind from labels', () => {
    const attributes = [
      ...COLORS,
      ...BACKGROUNDS,
      ...PATTERNS.filter((pattern) => pattern !== 'plain'),
      'signature',
    ];
    for (const truth of Object.values(TRUTHS)) {
      for (const { kind, answer } of questionsFor(truth, 'en', { view: { source: 'labels', score: 0.9 } })) {
        if (kind === 'advertise') continue;
        expect(answer.split(/\W+/).filter((word) => attributes.includes(word))).toEqual([]);
      }
    }
  });

  it('states no color, kind or stamp that is not in the picture', () => {
    const words = [...COLORS, ...BACKGROUNDS, ...PRODUCT_KINDS, ...DOCUMENT_KINDS, ...STAMP_COLORS];
    for (const truth of Object.values(TRUTHS)) {
      const facts: unknown[] = Object.values(truth);
      for (const { answer } of questionsFor(truth, 'en')) {
        const stated = words.filter((word) =>
          new RegExp(`\\b${word}\\b`).test(answer.replaceAll('The report', '')),
        );
        expect(stated.filter((word) => !facts.includes(word) && word !== 'report')).toEqual([]);
      }
      const others = [
        ...KINDS.filter((kind) => !facts.includes(kind)).map((kind) => KIND_NAMES[kind]),
        ...[...COLORS, ...BACKGROUNDS]
          .filter((color) => !facts.includes(color))
          .map((color) => COLOR_NAMES[color]),
      ];
      for (const { answer, kind } of questionsFor(truth, 'zh')) {
        const asked = kind === 'largest-slice' || kind === 'share' ? '饼图' : '';
        expect(others.filter((word) => word !== asked && answer.includes(word))).toEqual([]);
      }
    }
  });

  it('asks in another language than it answers', () => {
    const [question] = questionsFor(MUG, 'en', { askedIn: 'zh' });
    expect(question?.phrasings).toContain('描述这张图片。');
    expect(question?.answer).toBe('The image shows a red striped mug on a grey background.');
  });
});
