import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import type { DocumentTruth } from '../truth/document-truth.ts';
import { DOCUMENT_KINDS } from '../truth/document-truth.ts';
import { drawDocument } from './draw-document.ts';
import { DATE_FORMATS, writtenDate } from './written-date.ts';
import { writtenNumber } from './written-money.ts';

const documents = Array.from({ length: 240 }, (_, seed) => {
  const { svg, truth } = drawDocument(new Random(seed));
  return { svg, truth: truth as DocumentTruth, text: textOf(svg) };
});

/** The lines of an SVG in drawing order, with a space between them. */
function textOf(svg: string): string {
  const lines = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line = '']) => line);
  return lines.join(' ').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

test.each(DOCUMENT_KINDS)('all that is true of a %s stands on it', (kind) => {
  const drawn = documents.filter(({ truth }) => truth.kind === kind);
  expect(drawn.length).toBeGreaterThan(20);
  for (const { truth, text } of drawn) {
    const words = [truth.title, ...truth.parties.map(({ name }) => name), ...truth.actionItems];
    const amounts = truth.amounts.flatMap(({ label, value }) => [label, writtenNumber(value)]);
    for (const word of [...words, ...amounts]) expect(text).toContain(word);
    for (const { iso } of truth.dates) {
      const forms = DATE_FORMATS.map((format) => writtenDate(iso, format));
      expect(forms.filter((form) => text.includes(form))).not.toEqual([]);
    }
  }
});

test.each(['invoice', 'receipt'] as const)('the items of an %s add up to its total', (kind) => {
  for (const { truth } of documents.filter(({ truth }) => truth.kind === kind)) {
    const sum = (meaning: string): number =>
      truth.amounts.reduce((total, amount) => total + (amount.meaning === meaning ? amount.value : 0), 0);
    expect(sum('item')).toBeCloseTo(sum('subtotal'), 6);
    expect(sum('subtotal') + sum('tax')).toBeCloseTo(sum('total'), 6);
  }
});

test('every contract has two parties that differ and a day on which it starts', () => {
  for (const { truth } of documents.filter(({ truth }) => truth.kind === 'contract')) {
    expect(new Set(truth.parties.map(({ name }) => name)).size).toBe(2);
    expect(truth.dates).toContainEqual(expect.objectContaining({ meaning: 'starts' }));
    expect(truth.dates.some(({ meaning }) => meaning === 'signed')).toBe(truth.signature);
  }
});

test('no text is smaller than 13 pixels', () => {
  for (const { svg } of documents) {
    const sizes = [...svg.matchAll(/<text[^>]* font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  }
});

test('a page looks different from the next one, and the same when drawn again', () => {
  expect(new Set(documents.map(({ svg }) => svg)).size).toBe(documents.length);
  expect(drawDocument(new Random(5))).toEqual(drawDocument(new Random(5)));
});

test('names, titles and requests vary from page to page', () => {
  const different = (wordsOf: (truth: DocumentTruth) => readonly string[]): number =>
    new Set(documents.flatMap(({ truth }) => wordsOf(truth))).size;
  expect(different(({ parties }) => parties.map(({ name }) => name))).toBeGreaterThan(300);
  expect(different(({ title }) => [title])).toBeGreaterThan(60);
  expect(different(({ actionItems }) => actionItems)).toBeGreaterThan(100);
});

test('only what is stamped has ink of a stamp, only what is signed has a signature', () => {
  for (const { svg, truth } of documents) {
    expect(svg.includes('mix-blend-mode:multiply')).toBe(truth.stamp !== undefined);
    expect(svg.includes('stroke-linecap="round"')).toBe(truth.signature);
  }
});
