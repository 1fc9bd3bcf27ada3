import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@glimpse/train';
import { EVALUATION_SEEDS_START, sample } from '@glimpse/world';
import { chooseQuestions } from './choose-questions.ts';

const SEEDS = Array.from({ length: 200 }, (_, index) => EVALUATION_SEEDS_START + index);
const TRUTHS = new Map(SEEDS.map((seed) => [seed, sample(seed).truth]));
const chosen = (seed: number) => chooseQuestions(TRUTHS.get(seed)!, seed);

describe('chooseQuestions', () => {
  it('asks once in each language and once as training never does', () => {
    for (const questions of SEEDS.map(chosen)) {
      expect(questions.map(({ heldOut }) => heldOut)).toEqual([false, false, true]);
      expect(questions.slice(0, 2).map(({ language }) => language)).toEqual(['en', 'zh']);
    }
  });

  it('asks the same about the same seed', () => {
    const told = (seed: number) => chosen(seed).map(({ question, kind }) => ({ question, kind }));
    expect(SEEDS.map(told)).toEqual(SEEDS.map(told));
  });

  it('asks held-out questions in both languages', () => {
    const languages = SEEDS.map((seed) => chosen(seed)[2]?.language);
    expect(new Set(languages)).toEqual(new Set(['en', 'zh']));
  });

  it('comes to every kind of question, and to some that ask for what is not there', () => {
    const questions = SEEDS.flatMap(chosen);
    expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThan(25);
    const refusals = questions.filter(({ expectedFor }) => isRefusal(expectedFor({ source: 'caption' })));
    expect(refusals.length).toBeGreaterThan(questions.length / 10);
    expect(refusals.length).toBeLessThan(questions.length / 2);
  });

  it('does not let the type of a picture decide the question', () => {
    const charts = SEEDS.filter((seed) => TRUTHS.get(seed)?.type === 'chart');
    expect(new Set(charts.map((seed) => chosen(seed)[0]?.kind)).size).toBeGreaterThan(10);
  });

  it('expects less of a reader who only knows the kind', () => {
    const truth = {
      type: 'product',
      kind: 'mug',
      color: 'red',
      pattern: 'plain',
      material: 'ceramic',
      viewpoint: 'front',
      background: 'teal',
    } as const;
    const colors = SEEDS.flatMap((seed) => chooseQuestions(truth, seed)).filter(
      ({ kind, language }) => kind === 'color' && language === 'en',
    );
    expect(colors.length).toBeGreaterThan(0);
    for (const { expectedFor } of colors) {
      expect(expectedFor({ source: 'caption' })).toBe('The mug is red.');
      expect(expectedFor({ source: 'labels', score: 0.9 })).toBe(
        'The image does not show the color of the mug.',
      );
    }
  });
});
