import { describe, expect, it } from '@jest/globals';
import { makeReport } from './make-report.ts';
import { resultOf } from './result.fixture.ts';
import type { Asked, Measure, Result } from './result.ts';

const settings = { pack: 'mini', seed: 1, count: 100, sampled: false };
const of = (measure: Measure, right: number, wrong: number): Result[] =>
  Array.from({ length: right + wrong }, (_, index) => resultOf({ measure, right: index < right }));

describe('makeReport', () => {
  it('passes at the threshold and fails below it', () => {
    expect(makeReport(of('captions', 90, 10), settings).passed).toBe(true);
    expect(makeReport(of('captions', 89, 11), settings).passed).toBe(false);
    expect(makeReport(of('labels', 96, 4), settings).passed).toBe(false);
    expect(makeReport([...of('labels', 97, 3), ...of('answers', 84, 16)], settings).passed).toBe(false);
  });

  it('promises nothing for phrasings that training left out', () => {
    const { passed, measures } = makeReport(of('held-out answers', 0, 4), settings);
    expect({ passed, threshold: measures[0]?.threshold }).toEqual({ passed: true, threshold: undefined });
  });

  it('scores each model of a measure by itself', () => {
    const results = [...of('captions', 1, 0), resultOf({ model: 'other', right: false })];
    expect(
      makeReport(results, settings).measures.map(({ model, accuracy }) => ({ model, accuracy })),
    ).toEqual([
      { model: 'blip2', accuracy: 1 },
      { model: 'other', accuracy: 0 },
    ]);
  });

  it('breaks answers down by language, question and picture, and counts refusals', () => {
    const asked = (part: Partial<Asked>): Asked => ({
      language: 'en',
      kind: 'color',
      question: '?',
      refusal: false,
      ...part,
    });
    const results = [
      resultOf({ measure: 'answers', asked: asked({ language: 'zh' }), right: false }),
      resultOf({ measure: 'answers', asked: asked({ kind: 'brand', refusal: true }), pictureKind: 'cap' }),
    ];
    const hit = { right: 1, total: 1, accuracy: 1 };
    const miss = { right: 0, total: 1, accuracy: 0 };
    const report = makeReport(results, settings);
    expect(report.measures[0]).toMatchObject({
      byLanguage: { en: hit, zh: miss },
      byQuestion: { brand: hit, color: miss },
      byPicture: { mug: miss, cap: hit },
      refusals: hit,
    });
    expect(report.wrong).toEqual([results[0]]);
  });
});
