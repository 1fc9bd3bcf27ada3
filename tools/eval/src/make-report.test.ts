import { describe, expect, it } from '@jest/globals';
import { makeReport } from './make-report.ts';
import { resultOf } from './result.fixture.ts';
import type { Asked, Measure, Result } from './result.ts';

const settings = { pack: 'mini', seed: 1, count: 100, otherCharts: 0, sampled: false };
const of = (measure: Measure, right: number, wrong: number): Result[] =>
  Array.from({ length: right + wrong }, (_, index) => resultOf({ measure, right: index < right }));

describe('makeReport', () => {
  it('passes at the threshold and fails below it', () => {
    expect(makeReport(of('captions', 97, 3), settings).passed).toBe(true);
    expect(makeReport(of('captions', 96, 4), settings).passed).toBe(false);
    expect(makeReport(of('labels', 98, 2), settings).passed).toBe(false);
    expect(makeReport([...of('labels', 99, 1), ...of('English answers', 94, 6)], settings).passed).toBe(
      false,
    );
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

  it('breaks answers down by language, question and picture', () => {
    const asked = (part: Partial<Asked>): Asked => ({
      language: 'en',
      kind: 'color',
      question: '?',
      heldOut: false,
      ...part,
    });
    const results = [
      resultOf({ measure: 'held-out answers', asked: asked({ language: 'zh' }), right: false }),
      resultOf({ measure: 'held-out answers', asked: asked({ kind: 'brand' }), pictureKind: 'cap' }),
    ];
    const hit = { right: 1, total: 1, accuracy: 1 };
    const miss = { right: 0, total: 1, accuracy: 0 };
    const report = makeReport(results, settings);
    expect(report.measures[0]).toMatchObject({
      byLanguage: { en: hit, zh: miss },
      byQuestion: { brand: hit, color: miss },
      byPicture: { mug: miss, cap: hit },
    });
    expect(report.wrong).toEqual([results[0]]);
  });

  it('breaks captions down by what they state', () => {
    const results = [
      resultOf({ attributes: { 'product color': true, 'product kind': true } }),
      resultOf({ attributes: { 'product color': false, 'chart trend': true } }),
    ];
    expect(makeReport(results, settings).measures[0]?.byAttribute).toEqual({
      'chart trend': { right: 1, total: 1, accuracy: 1 },
      'product color': { right: 1, total: 2, accuracy: 0.5 },
      'product kind': { right: 1, total: 1, accuracy: 1 },
    });
  });
});
