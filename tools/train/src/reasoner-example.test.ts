import { describe, expect, it } from '@jest/globals';
import { sample } from '@glimpse/world';
import { isRefusal } from './questions/index.ts';
import { reasonerExample } from './reasoner-example.ts';

const EXAMPLES = Array.from({ length: 240 }, (_, seed) =>
  reasonerExample({ seed, questions: 8, heldOut: false }),
);

const reportIn = (prefix: string): string =>
  [/^(Caption|描述)/m, /^(Labels|标签)/m, /^(Matching phrases|匹配短语)/m]
    .map((line) => line.test(prefix))
    .join();

describe('reasonerExample', () => {
  it('is the same for the same seed', () => {
    expect(reasonerExample({ seed: 7, questions: 8, heldOut: false })).toEqual(EXAMPLES[7]);
  });

  it('speaks both languages about every type of picture, however it is reported', () => {
    const spoken = EXAMPLES.map(
      ({ language, prefix }, seed) => `${language} ${sample(seed).truth.type} ${reportIn(prefix)}`,
    );
    expect(new Set(spoken).size).toBe(2 * 3 * 4);
  });

  it('renders questions as the prompt has them', () => {
    for (const { language, questions } of EXAMPLES) {
      expect(questions).toHaveLength(8);
      const start = language === 'en' ? 'Question: ' : '问题：';
      for (const { question } of questions) expect(question.startsWith(start)).toBe(true);
    }
  });

  it('answers in the language of the instructions, whatever the question is asked in', () => {
    const mixed = EXAMPLES.flatMap(({ language, questions }) =>
      questions.filter(({ askedIn }) => askedIn !== language).map(({ answer }) => ({ language, answer })),
    );
    expect(mixed.length).toBeGreaterThan(30);
    for (const { language, answer } of mixed) expect(/\p{Script=Han}/u.test(answer)).toBe(language === 'zh');
  });

  it('refuses about a quarter of what is asked', () => {
    const answers = EXAMPLES.flatMap(({ questions }) => questions.map(({ answer }) => answer));
    const share = answers.filter(isRefusal).length / answers.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.35);
  });

  it('keeps the held-out phrasings out of training', () => {
    const trained = new Set(EXAMPLES.flatMap(({ questions }) => questions.map(({ question }) => question)));
    const heldOut = reasonerExample({ seed: 3, questions: 20, heldOut: true }).questions;
    expect(heldOut.filter(({ question }) => trained.has(question))).toEqual([]);
  });
});
