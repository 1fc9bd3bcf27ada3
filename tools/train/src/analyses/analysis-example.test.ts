import { ANALYSIS_KINDS, draftSchemaOf, Quotes, toDocumentAnalysis } from '@glimpse/core';
import type { AnalysisKind, ChartDraft, DocumentDraft } from '@glimpse/core';
import { describe, expect, it } from '@jest/globals';
import { sample } from '@glimpse/world';
import { analysisExample } from './analysis-example.ts';

const SEED = 1_500_000_000;
const examples = Array.from({ length: 150 }, (_, index) => ({
  truth: sample(SEED + index).truth,
  ...analysisExample({ seed: SEED + index }),
}));
const kindOf = (kind: string): AnalysisKind => {
  const found = ANALYSIS_KINDS.find((one) => kind === `analysis-${one}`);
  if (!found) throw new Error(`expected the kind of an analysis, got ${kind}`);
  return found;
};

describe('analysisExample', () => {
  it('answers each analysis with a value of its schema', () => {
    for (const { questions } of examples)
      for (const { kind, answer } of questions)
        expect(() => draftSchemaOf(kindOf(kind)).parse(JSON.parse(answer))).not.toThrow();
  });

  it('says what there is instead where the picture shows something else', () => {
    const wrong = examples.filter(({ truth, questions }) => questions[0]?.kind !== `analysis-${truth.type}`);
    expect(wrong.length).toBeGreaterThan(5);
    for (const { truth, questions } of wrong)
      expect(JSON.parse(questions[0]?.answer ?? '')).toMatchObject({ shows: truth.type });
  });

  const pages = Array.from({ length: 200 }, (_, index) =>
    analysisExample({ seed: SEED + index, page: true }),
  );

  /** The answers about what the pages really are. */
  function draftsOf<T extends { shows: string }>(kind: T['shows']): { prefix: string; draft: T }[] {
    return pages.flatMap(({ prefix, questions }) => {
      const draft = JSON.parse(questions[0]?.answer ?? '') as T;
      return questions[0]?.kind === `analysis-${kind}` && 'summary' in draft ? [{ prefix, draft }] : [];
    });
  }

  it('makes documents of text that no picture of the world has, of every kind but forms', () => {
    const drafts = draftsOf<DocumentDraft>('document').map(({ draft }) => draft);
    expect(new Set(drafts.map(({ kind }) => kind))).toEqual(
      new Set(['invoice', 'contract', 'letter', 'report', 'receipt']),
    );
    const told = drafts.filter(
      ({ title, dates, parties }) => title !== null && dates.length > 0 && parties.length > 0,
    );
    expect(told.length).toBeGreaterThan(0.7 * drafts.length);
  });

  it('makes charts of text whose highest bar is told by its label', () => {
    const charts = draftsOf<ChartDraft>('chart');
    const told = charts.filter(({ draft }) => draft.highest !== null);
    expect(told.length).toBeGreaterThan(charts.length / 3);
    for (const { prefix, draft } of told) expect(prefix).toContain(draft.highest);
    expect(charts.filter(({ draft }) => draft.title !== null).length).toBeGreaterThan(0.6 * charts.length);
  });

  it.each([false, true])('quotes only what the prompt has (a page of text: %s)', (page) => {
    const all = page
      ? pages.map((example) => ({ truth: { type: example.questions[0]?.kind.slice(9) }, ...example }))
      : examples;
    const documents = all.flatMap(({ truth, prefix, questions }) => {
      const answer = JSON.parse(questions[0]?.answer ?? '') as DocumentDraft;
      return truth.type === 'document' && 'summary' in answer ? [{ prefix, answer }] : [];
    });
    expect(documents.length).toBeGreaterThan(20);
    for (const { prefix, answer } of documents) {
      const evidence = {
        encoder: 'ocr',
        image: '',
        text: prefix,
        evidence: { kind: 'caption', text: prefix },
      } as const;
      const told = toDocumentAnalysis(answer, new Quotes([evidence]));
      expect(told).toMatchObject({ title: answer.title, actionItems: answer.actionItems });
      expect(told.dates).toHaveLength(answer.dates.length);
      expect(told.amounts).toHaveLength(answer.amounts.length);
      expect(told.people.length + told.organizations.length).toBe(answer.parties.length);
    }
  });

  it('gives the same example for the same seed, and another one for another turn', () => {
    expect(analysisExample({ seed: SEED })).toEqual(analysisExample({ seed: SEED }));
    const turns = Array.from({ length: 8 }, (_, turn) =>
      JSON.stringify(analysisExample({ seed: SEED, turn })),
    );
    expect(new Set(turns).size).toBeGreaterThan(1);
  });
});
