import {
  BACKGROUNDS,
  COLORS,
  DOCUMENT_KINDS,
  MATERIALS,
  PATTERNS,
  PRODUCT_KINDS,
  STAMP_COLORS,
} from '@glimpse/world';
import type { Truth } from '@glimpse/world';
import { describe, expect, it } from '@jest/globals';
import { isRefusal } from './is-refusal.ts';
import type { QuestionKind } from './question-kind.ts';
import { questionsFor } from './questions-for.ts';
import type { View } from './sight.ts';
import { SUBJECTS, isThere } from './thing.ts';
import * as TRUTHS from './truths.fixture.ts';

const { BARS, CLOUD, FLAT, GROUPS, INVOICE, LETTER, LINES, LONG, MUG, PIE, TABLE } = TRUTHS;
const NAMES = Object.keys(TRUTHS) as (keyof typeof TRUTHS)[];
/** Its caption names no highest point. */
const RISING: Truth = { ...BARS, kind: 'line' };
const LABELS: View = { source: 'labels', score: 0.9 };
const PHRASES: View = { source: 'phrases', score: 0.9 };

const answerTo = (truth: Truth, kind: QuestionKind, language: 'en' | 'zh', view?: View): string | undefined =>
  questionsFor(truth, language, { view }).find((question) => question.kind === kind)?.answer;

describe('questionsFor', () => {
  it.each(NAMES)('asks the same kinds about %s in both languages', (name) => {
    const kindsIn = (language: 'en' | 'zh') =>
      questionsFor(TRUTHS[name], language, { absentThing: 'dog' }).map(({ kind, onTopic }) => ({
        kind,
        onTopic,
      }));
    expect(kindsIn('en')).toEqual(kindsIn('zh'));
  });

  it.each(NAMES)('leaves nothing to fill in and no answer long, about %s', (name) => {
    for (const language of ['en', 'zh'] as const) {
      for (const view of [undefined, LABELS, PHRASES]) {
        for (const { phrasings, heldOutPhrasings, thought, answer } of questionsFor(TRUTHS[name], language, {
          view,
        })) {
          const texts = [...phrasings, ...heldOutPhrasings, thought, answer];
          expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
          expect(answer.length).toBeLessThan(170);
        }
      }
    }
  });

  it.each(NAMES)('never gives two answers to the same words about %s', (name) => {
    const absent = [...SUBJECTS, 'dog' as const].filter((thing) => !isThere(TRUTHS[name], thing));
    for (const language of ['en', 'zh'] as const) {
      for (const absentThing of absent) {
        const answers = questionsFor(TRUTHS[name], language, { absentThing }).flatMap(
          ({ phrasings, heldOutPhrasings, answer }) =>
            [...phrasings, ...heldOutPhrasings].map((text) => [text, answer] as const),
        );
        const first = new Map([...answers].reverse());
        expect(answers.filter(([text, answer]) => first.get(text) !== answer)).toEqual([]);
      }
    }
  });

  it('answers from the truth', () => {
    expect(answerTo(MUG, 'color', 'en')).toBe('The mug is red.');
    expect(answerTo(MUG, 'price-tag', 'en')).toBe('No, the image shows no price tag.');
    expect(answerTo(TABLE, 'material', 'en')).toBe('The table is made of wood.');
    expect(answerTo(TABLE, 'category', 'en')).toBe('It is a product.');
    expect(answerTo(BARS, 'highest', 'en')).toBe('The fifth bar is the highest.');
    expect(answerTo(FLAT, 'highest', 'en')).toBe('The values stay flat, so none is clearly the highest.');
    expect(answerTo(BARS, 'count', 'en')).toBe('The chart has five bars.');
    expect(answerTo(GROUPS, 'count', 'en')).toBe('The chart has four groups.');
    expect(answerTo(LONG, 'outlier', 'en')).toBe('Yes, the chart has an outlier.');
    expect(answerTo(LINES, 'trend', 'en')).toBe('The lines go different ways.');
    expect(answerTo(LINES, 'series-count', 'en')).toBe('The chart shows several lines.');
    expect(answerTo(LINES, 'series-count', 'zh')).toBe('图中有多条折线。');
    expect(answerTo(FLAT, 'series-count', 'en')).toBe('The chart has one line.');
    expect(answerTo(CLOUD, 'trend', 'en')).toBe('The points show no trend.');
    expect(answerTo(INVOICE, 'stamp-color', 'en')).toBe('The stamp is blue.');
    expect(answerTo(LETTER, 'capture', 'en')).toBe('The letter was photographed.');
    expect(answerTo(LETTER, 'signed', 'en')).toBe('No, the image shows no signature on the letter.');
  });

  it('refuses what the report does not tell, always in the same words', () => {
    expect(answerTo(MUG, 'price', 'en')).toBe('The image does not show a price.');
    expect(answerTo(TABLE, 'price', 'en')).toBe(
      'The image does not show a readable price. It shows a price tag.',
    );
    expect(answerTo(LINES, 'color', 'en')).toBe('The image does not show the color of the line chart.');
    expect(answerTo(LONG, 'highest', 'en')).toBe('The image does not show which one is the highest.');
    expect(answerTo(LINES, 'count', 'en')).toBe('The image does not show how many points there are.');
    expect(answerTo(FLAT, 'count', 'en')).toBe('The image does not show how many points there are.');
    expect(answerTo(GROUPS, 'series-count', 'en')).toBe('The image does not show how many series there are.');
    expect(answerTo(CLOUD, 'outlier', 'en')).toBe('The image does not show whether there is an outlier.');
    expect(answerTo(RISING, 'highest', 'en')).toBe('The image does not show which one is the highest.');
    for (const [truth, kind] of [
      [MUG, 'brand'],
      [BARS, 'exact-value'],
      [PIE, 'axis-unit'],
      [INVOICE, 'date'],
      [INVOICE, 'total'],
      [LETTER, 'parties'],
      [LETTER, 'stamp-color'],
    ] as const) {
      for (const language of ['en', 'zh'] as const) {
        expect(isRefusal(answerTo(truth, kind, language) ?? '')).toBe(true);
      }
    }
  });

  it('refuses whatever is off topic, but answers a yes-or-no question with no', () => {
    expect(answerTo(INVOICE, 'trend', 'en')).toBe(
      'The image does not show a chart. It shows a scanned invoice.',
    );
    const questions = questionsFor(MUG, 'en', { absentThing: 'lamp' });
    expect(questions.filter(({ kind, onTopic }) => kind === 'presence' && !onTopic)).toMatchObject([
      { answer: 'No. The image does not show a lamp. It shows a red mug.' },
    ]);
    for (const name of NAMES) {
      for (const language of ['en', 'zh'] as const) {
        for (const { kind, onTopic, answer } of questionsFor(TRUTHS[name], language, {
          absentThing: 'dog',
        })) {
          if (!onTopic) expect(`${kind} ${isRefusal(answer)}`).toBe(`${kind} ${kind !== 'presence'}`);
        }
      }
    }
  });

  it('says that it is unsure below sixty percent, as the report writes it', () => {
    expect(answerTo(MUG, 'identify', 'en', { source: 'labels', score: 0.594 })).toBe(
      'It is probably a mug, but the report is unsure.',
    );
    expect(answerTo(MUG, 'identify', 'en', { source: 'labels', score: 0.596 })).toBe('It is a mug.');
    expect(answerTo(MUG, 'color', 'en', { source: 'phrases', score: 0.5 })).toBe(
      'The mug is probably red, but the report is unsure.',
    );
  });

  const attributes: readonly string[] = [
    ...BACKGROUNDS,
    ...MATERIALS,
    ...PATTERNS.filter((pattern) => pattern !== 'plain'),
    'wood',
    'rising',
  ];
  const stated = (truth: Truth, view: View, words: readonly string[]): string[] =>
    questionsFor(truth, 'en', { view })
      .filter(({ kind }) => kind !== 'not-shown')
      .flatMap(({ answer }) => answer.toLowerCase().split(/\W+/))
      .filter((word) => words.includes(word));

  it.each(NAMES)('knows of %s only the kind from labels, and the color too from phrases', (name) => {
    expect(stated(TRUTHS[name], LABELS, [...COLORS, ...attributes])).toEqual([]);
    expect(stated(TRUTHS[name], PHRASES, attributes)).toEqual([]);
  });

  it('tells the color that a phrase tells', () => {
    expect(answerTo(MUG, 'describe', 'en', PHRASES)).toBe(
      'The image shows a red mug. The report gives no further details.',
    );
    expect(answerTo(BARS, 'color', 'en', PHRASES)).toBe('The chart is blue.');
    expect(isRefusal(answerTo(PIE, 'color', 'en', PHRASES) ?? '')).toBe(true);
  });

  it.each(NAMES)('states no color, kind, material or stamp that %s does not have', (name) => {
    const truth = TRUTHS[name];
    const words = [
      ...COLORS,
      ...BACKGROUNDS,
      ...MATERIALS,
      ...PRODUCT_KINDS,
      ...DOCUMENT_KINDS,
      ...STAMP_COLORS,
    ];
    const facts = new Set(JSON.stringify(truth).match(/[\w-]+/g));
    for (const { answer } of questionsFor(truth, 'en')) {
      const wrong = (answer.replaceAll('the report', '').match(/[\w-]+/g) ?? []).filter(
        (word) => (words as string[]).includes(word) && !facts.has(word),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('asks in another language than it answers', () => {
    const [question] = questionsFor(MUG, 'en', { askedIn: 'zh' });
    expect(question?.phrasings.join('')).toMatch(/\p{Script=Han}/u);
    expect(question?.answer).toBe('The image shows a red striped ceramic mug on a grey background.');
  });
});
