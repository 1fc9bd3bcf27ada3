import { Random } from '@glimpse/world';
import type { Truth } from '@glimpse/world';
import { describe, expect, it } from '@jest/globals';
import { sampleReport } from './sample-report.ts';

const MUG: Truth = { type: 'product', kind: 'mug', color: 'red', pattern: 'plain', background: 'white' };
const REPORTS = Array.from({ length: 400 }, (_, seed) => sampleReport(new Random(seed), MUG));

describe('sampleReport', () => {
  it('gives captions, labels and both', () => {
    const kinds = new Set(
      REPORTS.map(({ descriptions }) => descriptions.map(({ evidence }) => evidence.kind).join()),
    );
    expect(kinds).toEqual(new Set(['caption', 'labels', 'caption,labels', 'labels,caption']));
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

  it('knows everything wherever there is a caption', () => {
    for (const { descriptions, view } of REPORTS) {
      const captioned = descriptions.some(({ evidence }) => evidence.kind === 'caption');
      expect(view.source).toBe(captioned ? 'caption' : 'labels');
    }
  });
});
