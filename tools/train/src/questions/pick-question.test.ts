import { Random } from '@glimpse/world';
import { expect, test } from '@jest/globals';
import { isRefusal } from './is-refusal.ts';
import { pickQuestion } from './pick-question.ts';
import { questionsFor } from './questions-for.ts';
import { BARS, INVOICE, MUG } from './truths.fixture.ts';

const random = new Random(1);
const PICKED = [MUG, BARS, INVOICE].flatMap((truth) => {
  const questions = questionsFor(truth, 'en', { absentThing: 'dog' });
  return Array.from({ length: 1000 }, () => pickQuestion(random, questions));
});
const shareOf = (isMeant: (question: (typeof PICKED)[number]) => boolean): number =>
  PICKED.filter(isMeant).length / PICKED.length;

test('about a quarter of all answers refuse', () => {
  const share = shareOf(({ answer }) => isRefusal(answer));
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.35);
});

test.each(['color-of', 'presence'])('%s is asked as often of what is there as of what is not', (kind) => {
  const there = shareOf((question) => question.kind === kind && question.onTopic);
  const absent = shareOf((question) => question.kind === kind && !question.onTopic);
  expect(there / (there + absent)).toBeGreaterThan(0.35);
  expect(there / (there + absent)).toBeLessThan(0.65);
});

test('no kind is left out, and none is asked far more often than the others', () => {
  const kinds = new Set(questionsFor(MUG, 'en').map(({ kind }) => kind));
  const shares = [...kinds].map((kind) => shareOf((question) => question.kind === kind));
  expect(Math.min(...shares)).toBeGreaterThan(0.004);
  expect(Math.max(...shares)).toBeLessThan(0.12);
});
