import { Random } from '@glimpse/world';
import { describe, expect, it } from '@jest/globals';
import { sampleReport } from './sample-report.ts';
import { MUG, PIE } from './truths.fixture.ts';

const REPORTS = Array.from({ length: 400 }, (_, seed) => sampleReport(new Random(seed), MUG));

describe('sampleReport', () => {
  it('gives captions, labels, both and phrases', () => {
    const kinds = new Set(
      REPORTS.map(({ descriptions }) => descriptions.map(({ evidence }) => evidence.kind).join()),
    );
    expect(kinds).toEqual(new Set(['caption', 'labels', 'caption,labels', 'labels,caption', 'matches']));
  });

  it('has the picture itself as the best label, with the score that the view holds', () => {
    for (const { descriptions, view } of REPORTS) {
      for (const { text, evidence } of descriptions) {
        if (evidence.kind !== 'labels') continue;
        expect(text).toMatch(/^mug \(\d+%\)/);
        if (view.source === 'labels') expect(evidence.labels[0]).toEqual({ text: 'mug', score: view.score });
      }
    }
  });

  it('has the best phrase name the color where there is only one', () => {
    const best = (truth: typeof MUG | typeof PIE): string[] =>
      Array.from({ length: 200 }, (_, seed) => sampleReport(new Random(seed), truth))
        .filter(({ view }) => view.source === 'phrases')
        .map(({ descriptions }) => descriptions[0]?.text.replace(/ \(.*/, '') ?? '');
    expect(new Set(best(MUG))).toEqual(new Set(['a red mug']));
    expect(new Set(best(PIE))).toEqual(new Set(['a pie chart']));
  });

  it('knows everything wherever there is a caption', () => {
    for (const { descriptions, view } of REPORTS) {
      const captioned = descriptions.some(({ evidence }) => evidence.kind === 'caption');
      expect(view.source === 'caption').toBe(captioned);
    }
  });
});
