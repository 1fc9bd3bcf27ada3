import { describe, expect, it } from '@jest/globals';
import { copyingExample } from './copying-example.ts';

const examples = Array.from({ length: 100 }, (_, seed) => copyingExample(seed));

describe('copyingExample', () => {
  it('asks only for what is printed, beside a label that is printed once', () => {
    for (const { prefix, questions } of examples)
      for (const { question, thought, answer } of questions) {
        const value = /(?:printed: |印着 )(.+?)[.。]$/u.exec(thought)?.[1] ?? '';
        const label = /(?:printed at |问题：)(.+?)(?:\?|处印着什么？)$/u.exec(question)?.[1] ?? '';
        expect(value).not.toBe('');
        expect(prefix).toContain(value);
        expect(prefix.split(label)).toHaveLength(2);
        expect(answer).toContain(value);
      }
  });

  it('is the same for the same seed, and another one for another', () => {
    expect(copyingExample(3)).toEqual(copyingExample(3));
    expect(new Set(examples.map(({ prefix }) => prefix)).size).toBe(examples.length);
  });
});
